import { Waypoints } from "lucide-react";
import type { FieldOf } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import type { DisplayProps, FieldType, TypeOf } from "../field-type";
import { laterSettings } from "../later";
import { presence } from "../operators";
import { UnknownValue } from "../unknown";
import { linkedField } from "./linked";

export function linkedValueType(typeOf: TypeOf): FieldType<"linkedValue"> {
  function LinkedValueDisplay(props: DisplayProps<FieldOf<"linkedValue">>) {
    const linked = linkedField(props.field, props.form, useCatalog());
    if (linked === undefined) return <UnknownValue {...props} />;
    const { Display } = typeOf(linked.field);
    return <Display {...props} {...linked} />;
  }

  return {
    type: "linkedValue",
    icon: Waypoints,
    group: "computed",
    start: ({ siblings }) => ({ via: siblings.find((field) => field.type === "lookup" && !field.multiple)?.key ?? "", field: "" }),
    isAlone: true,
    Display: LinkedValueDisplay,
    Settings: laterSettings(async () => (await import("./settings")).LinkedValueSettings),
    toText: (value, field, context) => {
      const linked = linkedField(field, context.form, context.catalog);
      if (linked !== undefined) return typeOf(linked.field).toText(value, linked.field, { ...context, form: linked.form });
      return value == null ? "" : typeof value === "string" ? value : JSON.stringify(value);
    },
    shows: linkedField,
    operators: presence,
    width: 150,
  };
}
