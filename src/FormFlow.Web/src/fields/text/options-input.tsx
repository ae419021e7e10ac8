import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { FieldOf } from "@/api/documents";
import { useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import type { InputProps } from "../field-type";
import { ReadOnly } from "../read-only";
import { type OptionsSource, optionsQuery } from "./options";

/** One of the values that a field has in another form: found by typing a part of it. Where others may be given too, what is typed is the value. */
export function OptionsInput(props: InputProps<FieldOf<"text">> & { from: OptionsSource }) {
  const { from, onChange } = props;
  const ws = useWorkspace();
  const text = useText();
  const words = useWords("fields");
  const value = props.value == null ? "" : String(props.value);
  // What is being typed; null while the value stands there.
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  // Told to the combo box for a moment, so that it closes once one is chosen.
  const [settled, settle] = useState<string | null>(null);
  const sought = useDeferredValue((typed ?? "").trim());
  const options = useQuery({ ...optionsQuery(ws, from, sought), enabled: isOpen && !props.isReadOnly });
  if (props.isReadOnly) return <ReadOnly {...props}>{value}</ReadOnly>;

  return (
    <ComboBox
      id={props.id}
      className="ff-field"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      isInvalid={props.isInvalid}
      isRequired={props.isRequired}
      validationBehavior="aria"
      autoFocus={props.autoFocus}
      menuTrigger="focus"
      allowsEmptyCollection={!from.others}
      allowsCustomValue
      inputValue={typed ?? value}
      onInputChange={(next) => {
        setTyped(next);
        settle(null);
        if (next === "") onChange(null);
        else if (from.others) onChange(next);
      }}
      onOpenChange={setOpen}
      items={(options.data ?? []).map((id) => ({ id }))}
      selectedKey={settled}
      onSelectionChange={(key) => {
        if (key === null) return;
        onChange(String(key));
        setTyped(null);
        settle(String(key));
      }}
      onBlur={() => {
        setTyped(null);
        settle(null);
      }}
    >
      <span className="ff-input" data-invalid={props.isInvalid || undefined}>
        <Input placeholder={text(props.field.placeholder)} />
        <Button className="ff-button icon small">
          <ChevronDown aria-hidden="true" />
        </Button>
      </span>
      <Popover className="ff-popover" offset={4}>
        <ListBox<{ id: string }>
          className="ff-list"
          renderEmptyState={() => (
            <div className="ff-list-head">{options.isPending ? words("options.looking") : words("options.none")}</div>
          )}
        >
          {({ id }) => (
            <ListBoxItem className="ff-item" textValue={id}>
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
