import { ArrowRight } from "lucide-react";
import type { FieldDocument } from "@/api/documents";
import { useFormats, useText, useWords } from "@/i18n";
import { TextField } from "@/ui/field";
import { Select } from "@/ui/select";
import { Tag } from "@/ui/tag";
import type { ColumnProposal } from "./new-form-api";

type Props = {
  columns: readonly ColumnProposal[];
  fields: readonly (FieldDocument | null)[];
  onChange: (fields: readonly (FieldDocument | null)[]) => void;
};

const leftOut = "";

/** The types that the server proposes. */
const named = [
  "text",
  "longText",
  "number",
  "currency",
  "percent",
  "date",
  "dateTime",
  "time",
  "duration",
  "switch",
  "select",
  "multiSelect",
  "tags",
  "phone",
  "email",
  "url",
] as const;
const isNamed = (type: string): type is (typeof named)[number] => (named as readonly string[]).includes(type);

/** Each column with the field it becomes: its type with the share of cells that fit, its name, or nothing. */
export function PlannedFields({ columns, fields, onChange }: Props) {
  const words = useWords("data");
  return (
    <ul className="ff-mapping">
      {columns.map((column, at) => {
        const set = (field: FieldDocument | null) => onChange(fields.map((other, index) => (index === at ? field : other)));
        const field = fields[at] ?? null;
        return (
          <li key={column.column} className={field === null ? "left-out" : undefined}>
            <div className="ff-mapping-column">
              <b className="ff-ellipsis">{column.header || column.column}</b>
              <span className="ff-hint ff-ellipsis">{column.samples.slice(0, 3).join(" · ") || words("import.empty")}</span>
            </div>
            <ArrowRight aria-hidden="true" size={16} />
            <PlannedField column={column} field={field} onChange={set} />
          </li>
        );
      })}
    </ul>
  );
}

function PlannedField({
  column,
  field,
  onChange,
}: {
  column: ColumnProposal;
  field: FieldDocument | null;
  onChange: (field: FieldDocument | null) => void;
}) {
  const words = useWords("data");
  const formats = useFormats();
  const text = useText();
  const proposals = column.types;
  const chosen = proposals.find((proposal) => proposal.field.type === field?.type);
  const name = (type: FieldDocument["type"]) => (isNamed(type) ? words(`newForm.types.${type}`) : type);
  return (
    <div>
      <div className="ff-planned">
        <TextField
          aria-label={words("newForm.nameOf", { column: column.column })}
          value={field === null ? "" : text(field.label, field.key)}
          isDisabled={field === null}
          onChange={(label) => field && onChange({ ...field, label })}
        />
        <Select
          aria-label={words("newForm.typeOf", { column: column.column })}
          value={field?.type ?? leftOut}
          onChange={(type) => {
            const next = proposals.find((proposal) => proposal.field.type === type)?.field;
            onChange(next ? { ...next, label: field?.label ?? next.label } : null);
          }}
          options={[
            ...proposals.map((proposal) => {
              const { type } = proposal.field;
              // How many of the values fit is worth a word only where some do not.
              return {
                value: type as string,
                label: proposal.fits === 1 ? name(type) : `${name(type)} · ${formats.percent(proposal.fits)}`,
              };
            }),
            { value: leftOut, label: words("import.leaveOut") },
          ]}
        />
      </div>
      {chosen && chosen.misfits.length > 0 && (
        <p className="ff-hint">
          {words("newForm.misfits")}{" "}
          {chosen.misfits.map((misfit) => (
            <Tag key={misfit} color="amber">
              {misfit}
            </Tag>
          ))}
        </p>
      )}
    </div>
  );
}
