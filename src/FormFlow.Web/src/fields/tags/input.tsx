import { X } from "lucide-react";
import { useState } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { FieldOf } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { Tag } from "@/ui/tag";
import type { InputProps } from "../field-type";
import { splitList, textsOf } from "../lists";
import { ReadOnly } from "../read-only";
import { TagsDisplay } from "./display";
import { tidy } from "./tidy";

export function TagsInput(props: InputProps<FieldOf<"tags">>) {
  const { field, form, value, onChange } = props;
  const text = useText();
  const words = useWords("fields");
  const [typed, setTyped] = useState("");
  const tags = textsOf(value);
  if (props.isReadOnly) return <ReadOnly {...props}>{tags.length > 0 && <TagsDisplay field={field} form={form} value={tags} />}</ReadOnly>;
  const add = (more: readonly string[]) => {
    onChange(tidy([...tags, ...more], field));
    setTyped("");
  };
  const fitting = (field.suggestions ?? []).filter(
    (suggestion) => !tags.includes(suggestion) && suggestion.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  return (
    <ComboBox
      id={props.id}
      className="ff-field"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      isInvalid={props.isInvalid}
      isRequired={props.isRequired}
      autoFocus={props.autoFocus}
      validationBehavior="aria"
      allowsCustomValue
      menuTrigger="focus"
      inputValue={typed}
      onInputChange={setTyped}
      items={fitting.map((id) => ({ id }))}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && add([String(key)])}
      onBlur={() => typed.trim() !== "" && add([typed])}
    >
      <span className="ff-input ff-tokens" data-invalid={props.isInvalid || undefined}>
        {tags.map((tag) => (
          <Tag key={tag}>
            {tag}
            <Button
              slot={null}
              className="ff-token-remove"
              aria-label={words("removeTag", { tag })}
              onPress={() =>
                onChange(
                  tidy(
                    tags.filter((other) => other !== tag),
                    field,
                  ),
                )
              }
            >
              <X aria-hidden="true" />
            </Button>
          </Tag>
        ))}
        <Input
          placeholder={tags.length === 0 ? text(field.placeholder, words("typeTag")) : undefined}
          onPaste={(event) => {
            const pasted = splitList(event.clipboardData.getData("text"), true);
            if (pasted.length < 2) return;
            event.preventDefault();
            add(pasted);
          }}
          onKeyDownCapture={(event) => {
            if (event.nativeEvent.isComposing) return;
            const isFocusedOnList = event.currentTarget.getAttribute("aria-activedescendant");
            if ((event.key === "Enter" && !isFocusedOnList && typed.trim() !== "") || event.key === "," || event.key === "，") {
              event.preventDefault();
              event.stopPropagation();
              if (typed.trim() !== "") add([typed]);
            } else if (event.key === "Backspace" && typed === "" && tags.length > 0) {
              onChange(tidy(tags.slice(0, -1), field));
            }
          }}
        />
      </span>
      <Popover className="ff-popover" offset={4}>
        <ListBox<{ id: string }> className="ff-list">
          {(item) => (
            <ListBoxItem className="ff-item" textValue={item.id}>
              {item.id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
