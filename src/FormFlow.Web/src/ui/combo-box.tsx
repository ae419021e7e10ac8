import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { ComboBox as AriaComboBox, Button, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { Choice } from "./select";

export type ComboBoxProps<T extends string> = {
  label?: ReactNode;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string;
  id?: string;
  value: T | null;
  onChange: (value: T | null) => void;
  options: readonly Choice<T>[];
  placeholder?: string;
  error?: string | null;
  /** Marked as wrong by whoever shows the error elsewhere. */
  isInvalid?: boolean;
  isReadOnly?: boolean;
  isDisabled?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
  /** Shown when nothing fits what was typed. */
  nothing: string;
  /** What is typed, when the options come from elsewhere. */
  inputValue?: string;
  onInputChange?: (text: string) => void;
};

/** One of many, found by typing a part of its name. */
export function ComboBox<T extends string>({
  label,
  value,
  onChange,
  options,
  placeholder,
  error,
  isInvalid,
  nothing,
  ...props
}: ComboBoxProps<T>) {
  const items = options.map((option) => ({ ...option, id: option.value }));
  return (
    <AriaComboBox
      {...props}
      className="ff-field"
      selectedKey={value}
      onSelectionChange={(key) => onChange(key as T | null)}
      {...(props.onInputChange === undefined ? { defaultItems: items } : { items })}
      isInvalid={isInvalid || Boolean(error)}
      validationBehavior="aria"
      menuTrigger="focus"
      allowsEmptyCollection
    >
      {label != null && <Label className="ff-label">{label}</Label>}
      <span className="ff-input" data-invalid={isInvalid || error ? true : undefined}>
        <Input placeholder={placeholder} />
        <Button className="ff-button icon small">
          <ChevronDown aria-hidden="true" />
        </Button>
      </span>
      <FieldError className="ff-error">{error}</FieldError>
      <Popover className="ff-popover" offset={4}>
        <ListBox<Choice<T> & { id: T }> className="ff-list" renderEmptyState={() => <div className="ff-list-head">{nothing}</div>}>
          {(option) => (
            <ListBoxItem className="ff-item" textValue={option.label}>
              {option.content ?? option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
