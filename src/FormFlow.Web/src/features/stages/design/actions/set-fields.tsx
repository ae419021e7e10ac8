import { X } from "lucide-react";
import { useId } from "react";
import type { FieldDocument } from "@/api/documents";
import { useForm } from "@/api/workspace";
import { FormulaBox } from "@/fields/formulas/formula-box";
import { fieldType } from "@/fields/registry";
import { useText, useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { Picker } from "@/ui/picker";

type Values = Readonly<Record<string, unknown>>;

const formulaOf = (value: unknown): string | null =>
  typeof value === "object" && value !== null && "formula" in value ? String((value as { formula: unknown }).formula) : null;

/** Which fields get which values: each typed in as it is in the form, or a formula. */
export function SetFields({
  form,
  scope = form,
  values,
  onChange,
}: {
  form: string;
  /** The form whose record the formulas read, where it is another. */
  scope?: string;
  values: Values;
  onChange: (values: Record<string, unknown>) => void;
}) {
  const words = useWords("process");
  const text = useText();
  const fields = useForm(form)?.document.fields ?? [];
  const settable = fields.filter((field) => fieldType(field).Input !== undefined && field.type !== "subform" && field.type !== "stage");
  const set = (key: string, value: unknown) => onChange({ ...values, [key]: value });
  return (
    <>
      {Object.entries(values).map(([key, value]) => {
        const field = fields.find((each) => each.key === key);
        const name = text(field?.label, key);
        const formula = formulaOf(value);
        return (
          <div key={key} className="ff-process-told">
            <div className="ff-grow">
              {formula !== null ? (
                <FormulaBox
                  label={words("formulaFor", { name })}
                  scope={scope}
                  value={formula}
                  onChange={(next) => set(key, { formula: next })}
                />
              ) : (
                field && <Literal field={field} form={form} value={value} label={name} onChange={(next) => set(key, next)} />
              )}
            </div>
            <IconButton
              small
              label={words("clear", { name })}
              onPress={() => onChange(Object.fromEntries(Object.entries(values).filter(([other]) => other !== key)))}
            >
              <X />
            </IconButton>
          </div>
        );
      })}
      <Picker
        aria-label={words("addField")}
        values={[]}
        placeholder={words("addField")}
        options={settable
          .filter((field) => !(field.key in values))
          .flatMap((field) => {
            const name = text(field.label, field.key);
            return [
              { value: `value ${field.key}`, label: name },
              { value: `formula ${field.key}`, label: words("formulaFor", { name }) },
            ];
          })}
        onChange={([chosen]) => {
          const [kind, key] = chosen?.split(" ") ?? [];
          if (key !== undefined) set(key, kind === "formula" ? { formula: "" } : null);
        }}
      >
        {null}
      </Picker>
    </>
  );
}

function Literal({
  field,
  form,
  value,
  label,
  onChange,
}: {
  field: FieldDocument;
  form: string;
  value: unknown;
  label: string;
  onChange: (value: unknown) => void;
}) {
  const id = useId();
  const { Input } = fieldType(field);
  return (
    <div className="ff-field">
      <label className="ff-label" htmlFor={id}>
        {label}
      </label>
      {Input && <Input id={id} field={field as never} form={form} label={label} value={value} values={{}} onChange={onChange} />}
    </div>
  );
}
