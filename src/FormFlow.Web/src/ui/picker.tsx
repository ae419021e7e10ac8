import { Check, ChevronDown, Search } from "lucide-react";
import type { ReactNode } from "react";
import {
  Select as AriaSelect,
  Autocomplete,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  SearchField,
  SelectValue,
  useFilter,
  Virtualizer,
} from "react-aria-components";
import { useWords } from "@/i18n";
import type { Choice } from "./select";

export type PickerProps<T extends string> = {
  id?: string;
  "aria-label": string;
  "aria-describedby"?: string;
  values: readonly T[];
  onChange: (values: T[]) => void;
  options: readonly Choice<T>[];
  /** What is chosen as it is shown while the list is closed. */
  children?: ReactNode;
  /** The button that it opens from, where what is picked is done at once and not shown. */
  trigger?: ReactNode;
  placeholder?: string;
  isMultiple?: boolean;
  isInvalid?: boolean;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  defaultOpen?: boolean;
};

/** A list this long is drawn as it scrolls. */
const long = 100;

const none = "";

/** One or several of a list that opens and can be searched. What need not be chosen can be taken away again. */
export function Picker<T extends string>({
  values,
  onChange,
  options,
  children,
  placeholder,
  isMultiple,
  isRequired,
  trigger,
  ...props
}: PickerProps<T>) {
  const words = useWords("ui");
  const { contains } = useFilter({ sensitivity: "base" });
  const unset = { value: none as T, label: words("none"), content: <span className="ff-quiet">{words("none")}</span> };
  const offered = isMultiple || isRequired || values.length === 0 ? options : [unset, ...options];
  const list = (
    <ListBox<Choice<T> & { id: T }>
      className="ff-list"
      // Escape closes the list; what was chosen stays.
      escapeKeyBehavior="none"
      items={offered.map((option) => ({ ...option, id: option.value }))}
      renderEmptyState={() => <div className="ff-list-head">{words("nothingFound")}</div>}
    >
      {(option) => (
        <ListBoxItem className="ff-item" textValue={option.label}>
          {({ isSelected }) => (
            <>
              <span className="ff-grow ff-ellipsis">{option.content ?? option.label}</span>
              {isSelected && <Check aria-hidden="true" />}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <AriaSelect<object, "single" | "multiple">
      {...props}
      isRequired={isRequired}
      className="ff-field"
      placeholder={placeholder ?? ""}
      validationBehavior="aria"
      selectionMode={isMultiple ? "multiple" : "single"}
      value={isMultiple ? values : (values[0] ?? null)}
      onChange={(chosen) => onChange((Array.isArray(chosen) ? chosen : [chosen]).filter((key) => key !== null && key !== none) as T[])}
    >
      {trigger ?? (
        <Button className="ff-input ff-select ff-picker">
          <SelectValue className="ff-grow">
            {() => (values.length === 0 ? <span data-placeholder>{placeholder}</span> : children)}
          </SelectValue>
          <ChevronDown aria-hidden="true" />
        </Button>
      )}
      <Popover className="ff-popover" offset={4}>
        <Autocomplete filter={contains}>
          <SearchField className="ff-search" aria-label={words("search")} autoFocus>
            <Search aria-hidden="true" />
            <Input role="combobox" aria-expanded="true" aria-haspopup="listbox" placeholder={words("search")} />
          </SearchField>
          {options.length > long ? (
            <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 32 }}>
              {list}
            </Virtualizer>
          ) : (
            list
          )}
        </Autocomplete>
      </Popover>
    </AriaSelect>
  );
}
