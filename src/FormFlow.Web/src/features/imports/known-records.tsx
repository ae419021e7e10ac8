import type { FieldDocument } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { RadioGroup } from "@/ui/choice";
import { Picker } from "@/ui/picker";
import type { Plan } from "./imports-api";

type Props = { plan: Plan; fields: readonly FieldDocument[]; onChange: (plan: Plan) => void };

/** What becomes of records that are here already, and by which fields they are known. */
export function KnownRecords({ plan, fields, onChange }: Props) {
  const words = useWords("data");
  const text = useText();
  const labelOf = (key: string) => text(fields.find((field) => field.key === key)?.label, key);
  const key = plan.key ?? [];
  const first = fields.find((field) => field.unique) ?? fields[0];
  const isUnclear = key.length === 1 && !fields.find((field) => field.key === key[0])?.unique;
  return (
    <div className="ff-row" style={{ flexWrap: "wrap", alignItems: "flex-end", gap: "var(--s4)" }}>
      <RadioGroup
        label={words("import.known")}
        value={plan.mode}
        onChange={(mode) => onChange({ ...plan, mode, key: mode === "upsert" && first ? [first.key] : undefined })}
        options={[
          { value: "create", label: words("import.createOnly") },
          { value: "upsert", label: words("import.upsert") },
        ]}
      />
      {plan.mode === "upsert" && (
        <div className="ff-field" style={{ minWidth: 220 }}>
          <span className="ff-label">{words("import.key")}</span>
          <Picker
            aria-label={words("import.key")}
            isMultiple
            isRequired
            isInvalid={isUnclear}
            values={key}
            onChange={(keys) => onChange({ ...plan, key: keys.length > 0 ? keys : undefined })}
            options={fields.map((field) => ({ value: field.key, label: labelOf(field.key) }))}
          >
            {key.map(labelOf).join(" + ")}
          </Picker>
          {isUnclear && <p className="ff-error">{words("import.keyUnclear")}</p>}
        </div>
      )}
    </div>
  );
}
