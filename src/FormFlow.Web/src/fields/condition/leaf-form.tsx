import { useMemo } from "react";
import { useCatalog } from "@/api/workspace";
import { useWords } from "@/i18n";
import { ComboBox } from "@/ui/combo-box";
import { Select } from "@/ui/select";
import { fieldType } from "../registry";
import { type FieldFinder, listedPaths } from "../shown-field";
import { askableFields, comparison, type Leaf, operandFor, sourcesFor, startOf } from "./leaf";
import { Operand } from "./operand";
import "./condition.css";

type Props = { leaf: Leaf | null; onChange: (leaf: Leaf) => void; fields: FieldFinder; isRow?: boolean; autoFocus?: boolean };

/** One comparison: which field, how, with what. */
export function LeafForm({ leaf, onChange, fields, isRow, autoFocus }: Props) {
  const words = useWords("views");
  const catalog = useCatalog();
  const askable = useMemo(
    () => askableFields(fields, catalog, (form) => listedPaths(catalog.forms.get(form)!.document).filter((path) => !path.includes("."))),
    [fields, catalog],
  );
  const shown = leaf ? fields.at(leaf.field) : undefined;
  const operators = shown ? fieldType(shown.kind).operators : [];
  const choose = (path: string | null) => {
    const next = path === null ? undefined : fields.at(path);
    const op = next && fieldType(next.kind).operators[0];
    if (!next || !op) return;
    const source = sourcesFor(next, op)[0] ?? "value";
    onChange(comparison(next.path, op, source === "value" ? operandFor(op, null, null) : startOf(source)));
  };
  const isTime = shown?.kind.type === "date" || shown?.kind.type === "dateTime";
  return (
    <div className={isRow ? "ff-leaf row" : "ff-leaf"}>
      <ComboBox
        aria-label={words("filter.field")}
        value={leaf?.field ?? null}
        onChange={choose}
        options={askable.map((one) => ({ value: one.path, label: one.label }))}
        placeholder={words("filter.field")}
        nothing={words("noSuchField")}
        autoFocus={autoFocus}
      />
      {leaf && shown && (
        <>
          <Select
            aria-label={words("filter.operator")}
            value={leaf.op}
            onChange={(op) => onChange(comparison(leaf.field, op, operandFor(op, leaf.op, leaf.value)))}
            options={operators.map((op) => ({
              value: op,
              label:
                isTime && (op === "lt" || op === "lte" || op === "gt" || op === "gte")
                  ? words(`filter.when.${op}`)
                  : words(`filter.op.${op}`),
            }))}
          />
          <Operand shown={shown} op={leaf.op} value={leaf.value} onChange={(value) => onChange({ ...leaf, value })} fields={fields} />
        </>
      )}
      {leaf && !shown && <span className="ff-error">{words("filter.fieldGone", { field: leaf.field })}</span>}
    </div>
  );
}
