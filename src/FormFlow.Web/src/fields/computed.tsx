import type { LucideIcon } from "lucide-react";
import type { FieldDocument, FieldOf, FieldTypeName } from "@/api/documents";
import type { DisplayProps, FieldType } from "./field-type";

/** The type of a field that nobody types: all that the type of its result is. */
export function computedType<T extends FieldTypeName>(
  type: T,
  icon: LucideIcon,
  inner: FieldType,
  resultOf: (field: FieldOf<T>) => FieldDocument,
): FieldType<T> {
  return {
    ...inner,
    type,
    icon,
    group: undefined,
    start: undefined,
    Input: undefined,
    Settings: undefined,
    fromText: undefined,
    Display: (props: DisplayProps<FieldOf<T>>) => <inner.Display {...props} field={resultOf(props.field)} />,
    toText: (value, field, context) => inner.toText(value, resultOf(field), context),
    shows: (field, form) => ({ field: resultOf(field), form }),
    of: undefined,
  } as FieldType<T>;
}
