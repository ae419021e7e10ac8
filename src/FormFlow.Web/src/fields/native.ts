import type { FieldDocument } from "@/api/documents";
import type { InputProps } from "./field-type";

type Told = Pick<InputProps<FieldDocument>, "id" | "label" | "describedBy" | "isInvalid" | "isRequired" | "isReadOnly" | "autoFocus">;

/** What a field's input is told, as attributes of a plain input element. */
export function native({ id, label, describedBy, isInvalid, isRequired, isReadOnly, autoFocus }: Told) {
  return {
    id,
    "aria-label": label,
    "aria-describedby": describedBy,
    "aria-invalid": isInvalid || undefined,
    "aria-required": isRequired || undefined,
    readOnly: isReadOnly,
    autoFocus,
    autoComplete: "off",
  };
}

/** The same as properties of the controls in `ui`. */
export function control({ id, label, describedBy, isInvalid, isRequired, autoFocus }: Told) {
  return { id, "aria-label": label, "aria-describedby": describedBy, isInvalid, isRequired, autoFocus };
}
