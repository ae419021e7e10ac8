import type { ReactNode } from "react";
import type { ShownField } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { ComboBox } from "@/ui/combo-box";

type Props = {
  label: string;
  among: readonly ShownField[];
  value: string | undefined;
  onChange: (path: string | undefined) => void;
  /** What it means when no field is picked; a field must be picked where this is absent. */
  none?: string;
};

/** A field cannot be called so. */
const noField = "-";

/** One of the form's fields, or none where a view can do without. */
export function FieldPick({ label, among, value, onChange, none }: Props) {
  const words = useWords("views");
  const options = among.map((one) => ({ value: one.path, label: one.label }));
  return (
    <ComboBox
      label={label}
      value={value ?? (none === undefined ? null : noField)}
      onChange={(path) => {
        if (path !== null) onChange(path === noField ? undefined : path);
      }}
      options={none === undefined ? options : [{ value: noField, label: none }, ...options]}
      nothing={words("noSuchField")}
    />
  );
}

/** Settings that belong together, under a heading. */
export function EditPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="ff-view-edit-part">
      <legend className="ff-label">{title}</legend>
      {children}
    </fieldset>
  );
}
