import { Sigma } from "lucide-react";
import { lazy } from "react";
import type { FieldDocument, FieldOf } from "@/api/documents";
import { computedType } from "../computed";
import type { FieldType, TypeOf } from "../field-type";

/** A formula's result as the field it would be if people filled it in. */
function resultOf(field: FieldOf<"formula">): FieldDocument {
  return { ...field, type: field.result ?? "number" } as unknown as FieldDocument;
}

const Settings = lazy(async () => ({ default: (await import("./settings")).FormulaSettings }));

/** What a formula is: all that its result is, but nobody types it. */
const typeFor = (inner: FieldType): FieldType<"formula"> => ({
  ...computedType("formula", Sigma, inner, resultOf),
  group: "computed",
  start: () => ({ formula: "" }),
  Settings,
});

export function formulaType(typeOf: TypeOf): FieldType<"formula"> {
  const known = new Map<string, FieldType<"formula">>();
  const of = (field: FieldOf<"formula">) => {
    const result = field.result ?? "number";
    const type = known.get(result) ?? typeFor(typeOf(resultOf(field)));
    known.set(result, type);
    return type;
  };
  return { ...of({ type: "formula", key: "", formula: "" }), of };
}
