import { Calculator } from "lucide-react";
import type { FieldOf } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import type { DisplayProps, FieldType, TypeOf } from "../field-type";
import { laterSettings } from "../later";
import { presence } from "../operators";
import { resultOf } from "./counted";

export function rollupType(typeOf: TypeOf): FieldType<"rollup"> {
  function RollupDisplay(props: DisplayProps<FieldOf<"rollup">>) {
    const result = resultOf(props.field, props.form, useCatalog());
    const { Display } = typeOf(result.field);
    return <Display {...props} {...result} />;
  }

  return {
    type: "rollup",
    icon: Calculator,
    group: "computed",
    start: ({ siblings }) => ({ via: siblings.find((field) => field.type === "subform")?.key ?? "", fn: "count" }),
    isAlone: true,
    Display: RollupDisplay,
    Settings: laterSettings(async () => (await import("./settings")).RollupSettings),
    toText: (value, field, context) => {
      const result = resultOf(field, context.form, context.catalog);
      return typeOf(result.field).toText(value, result.field, { ...context, form: result.form });
    },
    shows: resultOf,
    operators: presence,
    align: "end",
    canSort: true,
    width: 130,
  };
}
