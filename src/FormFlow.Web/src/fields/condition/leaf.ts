import type { Catalog } from "@/api/catalog";
import type { Condition, ConditionOp, FieldDocument } from "@/api/documents";
import { fieldType } from "../registry";
import type { FieldFinder, ShownField } from "../shown-field";

/** One comparison. */
export type Leaf = Extract<Condition, { op: ConditionOp }>;

export const isLeaf = (condition: Condition): condition is Leaf => "op" in condition;

/** What stands on the right of a comparison: nothing, one value, two, several, or a span of time. */
export type OperandShape = "none" | "one" | "two" | "several" | "span";

export function shapeOf(op: ConditionOp): OperandShape {
  if (op === "empty" || op === "notEmpty") return "none";
  if (op === "between") return "two";
  if (op === "in" || op === "notIn") return "several";
  return op === "inLast" || op === "inNext" ? "span" : "one";
}

/** Where an operand comes from: typed in, known when it is asked, or another field of the record. */
export type OperandSource = "value" | "me" | "team" | "myDepartment" | "today" | "now" | "field";

const team = [{ var: "me" }, { var: "mySubordinates" }];
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function sourceOf(value: unknown): OperandSource {
  if (same(value, team) || same(value, { var: "mySubordinates" })) return "team";
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "value";
  if ("var" in value) return value.var as OperandSource;
  return "field" in value ? "field" : "value";
}

/** The sources that make sense for a field and an operator. */
export function sourcesFor(shown: ShownField, op: ConditionOp): readonly OperandSource[] {
  const { type } = shown.kind;
  const shape = shapeOf(op);
  if (shape === "several") return type === "member" ? ["value", "team"] : ["value"];
  if (shape !== "one") return ["value"];
  if (type === "member") return ["me", "value", "field"];
  if (type === "department") return ["myDepartment", "value", "field"];
  if (type === "date") return ["value", "today", "field"];
  if (type === "dateTime") return ["value", "now", "today", "field"];
  return fieldType(shown.kind).isNumeric ? ["value", "field"] : ["value"];
}

/** The operand that a source begins with. */
export function startOf(source: OperandSource): unknown {
  if (source === "team") return team;
  if (source === "field") return { field: "" };
  return source === "value" ? null : { var: source };
}

/** The operand that an operator begins with, keeping what still fits. */
export function operandFor(op: ConditionOp, before: ConditionOp | null, value: unknown): unknown {
  const [shape, old] = [shapeOf(op), before === null ? null : shapeOf(before)];
  if (shape === old) return value;
  if (shape === "span") return { amount: 7, unit: "day" };
  if (shape === "two") return [value ?? null, null];
  if (shape === "several") return value == null ? [] : [value];
  return shape === "one" && Array.isArray(value) ? (value[0] ?? null) : null;
}

/** A comparison; its operand is left out where the operator takes none. */
export const comparison = (field: string, op: ConditionOp, value: unknown): Leaf =>
  shapeOf(op) === "none" ? { field, op } : { field, op, value };

/** Whether a comparison says enough to be asked. */
export function isComplete(leaf: Leaf | null): leaf is Leaf {
  if (leaf === null) return false;
  const blank = (value: unknown) => value == null || value === "" || (typeof value === "object" && "field" in value && value.field === "");
  switch (shapeOf(leaf.op)) {
    case "none":
      return true;
    case "span":
      return Number((leaf.value as { amount?: number } | null)?.amount) > 0;
    case "two":
      return Array.isArray(leaf.value) && leaf.value.length === 2 && !leaf.value.some(blank);
    case "several":
      return Array.isArray(leaf.value) ? leaf.value.length > 0 : !blank(leaf.value);
    default:
      return !blank(leaf.value);
  }
}

/** All fields a condition can ask for: the form's own, and one step through its lookups. */
export function askableFields(fields: FieldFinder, catalog: Catalog, through: (form: string) => readonly string[]): ShownField[] {
  const own = fields.all.filter((shown) => fieldType(shown.kind).operators.length > 0);
  const beyond = own
    .filter((shown) => shown.field.type === "lookup" && !("multiple" in shown.field && shown.field.multiple))
    .flatMap((shown) => {
      const target = (shown.field as { form?: string }).form ?? "";
      return catalog.forms.has(target) ? through(target).flatMap((path) => fields.at(`${shown.path}.${path}`) ?? []) : [];
    });
  return [...own, ...beyond];
}

const lists: Readonly<Record<string, true>> = { multiSelect: true, tags: true, cascade: true };

/** The field whose input takes the operand of a comparison, or null when a plain text does. */
export function operandField(shown: ShownField, op: ConditionOp, catalog: Catalog): FieldDocument | null {
  const { kind } = shown;
  const several = shapeOf(op) === "several";
  const made = (field: object) =>
    ({ ...field, required: false, readOnly: false, help: undefined, display: undefined }) as unknown as FieldDocument;
  if (kind.type === "stage") {
    const stages = catalog.workflowOf(shown.form, kind.key)?.document.pipelines.flatMap((pipeline) => pipeline.stages) ?? [];
    const options = [...new Map(stages.map((stage) => [stage.key, { value: stage.key, label: stage.label, color: stage.color }])).values()];
    return made({ ...kind, type: several ? "multiSelect" : "select", options });
  }
  if (kind.type === "select" || kind.type === "multiSelect") {
    const isOne = !several && (kind.type === "select" || op === "contains" || op === "notContains");
    return made({ ...kind, type: isOne ? "select" : "multiSelect" });
  }
  if (kind.type === "member" || kind.type === "department" || kind.type === "lookup") {
    const isOne = !several && op !== "contains" && op !== "notContains" ? "multiple" in kind && kind.multiple : several;
    return made({ ...kind, multiple: isOne || undefined });
  }
  if (several || lists[kind.type]) return null;
  return ["number", "currency", "percent", "rating", "date", "dateTime", "time", "duration"].includes(kind.type) ? made(kind) : null;
}
