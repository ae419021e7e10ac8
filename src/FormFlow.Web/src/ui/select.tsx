import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Select as AriaSelect, Button, FieldError, Label, ListBox, ListBoxItem, Popover, SelectValue } from "react-aria-components";

export type Choice<T extends string = string> = { value: T; label: string; content?: ReactNode };

export type SelectProps<T extends string> = {
  label?: ReactNode;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string;
  id?: string;
  value: T | null;
  onChange: (value: T) => void;
  options: readonly Choice<T>[];
  placeholder?: string;
  error?: string | null;
  /** Marked as wrong by whoever shows the error elsewhere. */
  isInvalid?: boolean;
  isDisabled?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
  defaultOpen?: boolean;
};

/** One of a list that opens. For more than a dozen choices use {@link ComboBox}, which can be searched. */
export function Select<T extends string>({ label, value, onChange, options, placeholder, error, isInvalid, ...props }: SelectProps<T>) {
  return (
    <AriaSelect
      {...props}
      className="ff-field"
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(key as T)}
      placeholder={placeholder ?? ""}
      isInvalid={isInvalid || Boolean(error)}
      validationBehavior="aria"
    >
      {label != null && <Label className="ff-label">{label}</Label>}
      <Button className="ff-input ff-select">
        <SelectValue className="ff-ellipsis">
          {({ isPlaceholder, defaultChildren }) => {
            const chosen = options.find((option) => option.value === value);
            return isPlaceholder || !chosen ? (
              <span data-placeholder>{placeholder ?? defaultChildren}</span>
            ) : (
              (chosen.content ?? chosen.label)
            );
          }}
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <FieldError className="ff-error">{error}</FieldError>
      <Popover className="ff-popover" offset={4}>
        <ListBox className="ff-list" items={options.map((option) => ({ ...option, id: option.value }))}>
          {(option) => (
            <ListBoxItem className="ff-item" textValue={option.label}>
              {option.content ?? option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
