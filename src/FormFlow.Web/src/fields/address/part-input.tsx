import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";

/** One part of an address: a text, with the names that it may be offered while typing. */
export function PartInput(props: {
  className: string;
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  /** Whether a pasted text was taken apart elsewhere. */
  onPaste: (text: string) => boolean;
  options: readonly string[];
  /** What options are called, where that is more than their name. */
  labels?: ReadonlyMap<string, string>;
  isInvalid?: boolean;
  autoFocus?: boolean;
}) {
  const { value, onChange, options } = props;
  const labelOf = (option: string) => props.labels?.get(option) ?? option;
  const isChosen = options.includes(value);
  const typed = value.trim().toLowerCase();
  const fitting = isChosen ? options : options.filter((option) => labelOf(option).toLowerCase().includes(typed));
  return (
    <ComboBox
      className={`ff-field ${props.className}`}
      aria-label={props.label}
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      selectedKey={isChosen ? value : null}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
      items={fitting.map((id) => ({ id }))}
      isInvalid={props.isInvalid}
      validationBehavior="aria"
      autoFocus={props.autoFocus}
    >
      <Input
        className="ff-input"
        placeholder={props.placeholder}
        onPaste={(event) => {
          if (props.onPaste(event.clipboardData.getData("text"))) event.preventDefault();
        }}
      />
      <Popover className="ff-popover" offset={4}>
        <ListBox<{ id: string }> className="ff-list">
          {(item) => (
            <ListBoxItem className="ff-item" textValue={item.id}>
              {labelOf(item.id)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
