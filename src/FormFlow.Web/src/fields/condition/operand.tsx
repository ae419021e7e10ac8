import { useId } from "react";
import type { ConditionOp } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import { useWords } from "@/i18n";
import { TextField } from "@/ui/field";
import { Select } from "@/ui/select";
import { fieldType } from "../registry";
import type { FieldFinder, ShownField } from "../shown-field";
import { useTextContext } from "../text-context";
import { type OperandSource, operandField, shapeOf, sourceOf, sourcesFor, startOf } from "./leaf";

type Props = { shown: ShownField; op: ConditionOp; value: unknown; onChange: (value: unknown) => void; fields: FieldFinder };

const units = ["day", "week", "month", "quarter", "year"] as const;

/** The right side of a comparison, with the input that suits the field and the operator. */
export function Operand(props: Props) {
  const { shown, op, value, onChange, fields } = props;
  const words = useWords("views");
  const shape = shapeOf(op);
  if (shape === "none") return null;
  if (shape === "span") return <Span value={value} onChange={onChange} />;
  if (shape === "two") {
    const [from, to] = Array.isArray(value) ? value : [null, null];
    return (
      <div className="ff-row">
        <Literal {...props} value={from} onChange={(next) => onChange([next, to])} label={words("filter.from")} />
        <span className="ff-quiet">–</span>
        <Literal {...props} value={to} onChange={(next) => onChange([from, next])} label={words("filter.to")} />
      </div>
    );
  }
  const sources = sourcesFor(shown, op);
  const source = sourceOf(value);
  return (
    <>
      {sources.length > 1 && (
        <Select<OperandSource>
          aria-label={words("filter.sourceLabel")}
          value={source}
          onChange={(next) => onChange(startOf(next))}
          options={sources.map((one) => ({ value: one, label: words(`filter.source.${one}`) }))}
        />
      )}
      {source === "value" && <Literal {...props} label={words("filter.value")} />}
      {source === "field" && (
        <Select
          aria-label={words("filter.otherField")}
          value={(value as { field: string }).field || null}
          onChange={(field) => onChange({ field })}
          options={fields.all
            .filter((one) => one.kind.type === shown.kind.type && one.path !== shown.path)
            .map((one) => ({ value: one.path, label: one.label }))}
          placeholder={words("filter.otherField")}
        />
      )}
    </>
  );
}

function Literal({ shown, op, value, onChange, label }: Props & { label: string }) {
  const words = useWords("views");
  const catalog = useCatalog();
  const context = useTextContext(shown.form);
  const id = useId();
  if (shown.kind.type === "switch") {
    return (
      <Select
        aria-label={label}
        value={value === null ? null : String(value)}
        onChange={(text) => onChange(text === "true")}
        options={[
          { value: "true", label: context.yes },
          { value: "false", label: context.no },
        ]}
      />
    );
  }
  const field = operandField(shown, op, catalog);
  const Input = field && fieldType(field).Input;
  if (field && Input) {
    return (
      <div className="ff-grow">
        <Input field={field} form={shown.form} value={value} onChange={onChange} label={label} id={id} values={{}} />
      </div>
    );
  }
  const isList = shapeOf(op) === "several";
  const text = Array.isArray(value) ? value.join(", ") : value == null ? "" : String(value);
  return (
    <TextField
      aria-label={label}
      value={text}
      placeholder={isList ? words("filter.listHint") : undefined}
      onChange={(typed) => onChange(isList ? typed.split(/[,，]\s*/) : typed)}
    />
  );
}

function Span({ value, onChange }: { value: unknown; onChange: (value: unknown) => void }) {
  const words = useWords("views");
  const { amount, unit } = (value ?? { amount: 7, unit: "day" }) as { amount: number; unit: (typeof units)[number] };
  return (
    <div className="ff-row">
      <TextField
        aria-label={words("filter.amount")}
        inputMode="numeric"
        value={String(amount || "")}
        onChange={(typed) => onChange({ amount: Number(typed.replace(/\D/g, "").slice(0, 4)), unit })}
      />
      <Select
        aria-label={words("filter.unit")}
        value={unit}
        onChange={(next) => onChange({ amount, unit: next })}
        options={units.map((one) => ({ value: one, label: words(`filter.unitName.${one}`) }))}
      />
    </div>
  );
}
