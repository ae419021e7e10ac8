import { useMemo } from "react";
import type { FieldOf } from "@/api/documents";
import { useFormats, useText, useWords } from "@/i18n";
import { Picker } from "@/ui/picker";
import type { InputProps } from "../field-type";
import { textsOf } from "../lists";
import { control } from "../native";
import { ReadOnly } from "../read-only";
import { CascadeDisplay } from "./display";
import { allPaths, pathText } from "./paths";

/** Every path in one list that can be searched by any part of it. */
export function CascadeInput(props: InputProps<FieldOf<"cascade">>) {
  const { field, form, value, onChange, isReadOnly } = props;
  const { language } = useFormats();
  const text = useText();
  const words = useWords("fields");
  const options = useMemo(
    () =>
      allPaths(field.options, field.leafOnly === true).map((path) => ({
        value: JSON.stringify(path),
        label: pathText(field.options, path, language),
      })),
    [field, language],
  );
  const path = textsOf(value);
  const shown = path.length > 0 && <CascadeDisplay field={field} form={form} value={path} />;
  if (isReadOnly) return <ReadOnly {...props}>{shown}</ReadOnly>;
  return (
    <Picker
      {...control(props)}
      values={path.length === 0 ? [] : [JSON.stringify(path)]}
      onChange={([next]) => onChange(next === undefined ? null : JSON.parse(next))}
      options={options}
      placeholder={text(field.placeholder, words("choose"))}
      defaultOpen={props.autoFocus}
    >
      {shown}
    </Picker>
  );
}
