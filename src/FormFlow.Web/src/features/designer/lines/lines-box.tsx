import { useMemo } from "react";
import type { FieldDocument } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import { useText, useWords } from "@/i18n";
import { TextField } from "@/ui/field";
import { columnsOf } from "../design";
import { type ReadLines, readLines } from "./read-lines";

/** Fields noted down one on a line, with what is understood of them beside. */
export function LinesBox({ value, read, onChange }: { value: string; read: ReadLines; onChange: (text: string) => void }) {
  const words = useWords("designer");
  return (
    <div className="ff-design-noted">
      <TextField
        label={words("lines.label")}
        hint={words("lines.hint")}
        placeholder={words("lines.example")}
        multiline
        rows={12}
        value={value}
        onChange={onChange}
      />
      {read.fields.length > 0 && (
        <ul className="ff-design-lines" aria-label={words("lines.understood")}>
          {read.fields.map((field) => (
            <Understood key={field.key} field={field} stages={read.stages.get(field.key)} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What lines say, read again only when they change. */
export const useLines = (text: string, taken?: readonly FieldDocument[]): ReadLines => useMemo(() => readLines(text, taken), [text, taken]);

function Understood({ field, stages }: { field: FieldDocument; stages: readonly string[] | undefined }) {
  const words = useWords("designer");
  const types = useWords("fields");
  const text = useText();
  const { icon: Icon } = fieldType(field);
  const columns = columnsOf(field).map(({ label, key }) => text(label, key));
  const options = "options" in field ? (field.options ?? []).map(({ value }) => value) : [];
  const inside = stages?.join(" → ") ?? [...columns, ...options].join(words("comma"));
  return (
    <li>
      <Icon aria-hidden="true" />
      <span>
        {text(field.label, field.key)}
        {field.required && <span className="star"> *</span>}
      </span>
      <span className="ff-hint">
        {types(`types.${field.type}` as "types.text")}
        {inside !== "" && ` · ${inside}`}
      </span>
    </li>
  );
}
