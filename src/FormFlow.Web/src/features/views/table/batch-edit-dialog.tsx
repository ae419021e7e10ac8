import { useState } from "react";
import { fieldType } from "@/fields/registry";
import type { ShownField } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { toWire } from "@/lib/values";
import { Field } from "@/ui/field";
import { FieldChoice } from "./field-choice";
import { type Chosen, ManyDialog } from "./many-dialog";

type Props = Chosen & {
  /** The fields to choose among; one is taken at once. */
  among: readonly ShownField[];
  /** Whether it is about who has the records, rather than about any field. */
  isAssigning?: boolean;
  onClose: () => void;
};

/** Puts one value into a field of many records; says what it will touch. */
export function BatchEditDialog({ among, isAssigning = false, ...props }: Props) {
  const { form, fields, count } = props;
  const words = useWords("views");
  const [path, setPath] = useState<string | null>((isAssigning && among[0]?.path) || null);
  const [value, setValue] = useState<unknown>(null);
  const shown = path === null ? undefined : fields.at(path);
  const Input = shown && fieldType(shown.field).Input;
  return (
    <ManyDialog
      {...props}
      title={words(isAssigning ? "bulk.assignTitle" : "bulk.editTitle", { count })}
      action={words(isAssigning ? "bulk.assignDo" : "bulk.editDo", { count })}
      isReady={shown !== undefined && !(isAssigning && value === null)}
      operations={async (ids) => ids.map((id) => ({ op: "update", id, values: { [path!]: toWire(value) } }))}
    >
      <FieldChoice
        among={among}
        value={path}
        onChange={(next) => {
          setPath(next);
          setValue(null);
        }}
      />
      {shown && Input && (
        <Field
          id="batch-value"
          label={isAssigning ? shown.label : words("bulk.value")}
          hint={isAssigning ? undefined : words("bulk.valueHint")}
        >
          <Input
            key={path}
            field={shown.field}
            form={form}
            value={value}
            onChange={setValue}
            label={isAssigning ? shown.label : words("bulk.value")}
            id="batch-value"
            values={{}}
          />
        </Field>
      )}
      {shown && !(isAssigning && value === null) && (
        <p className="ff-quiet">{words(value === null ? "bulk.willClear" : "bulk.willSet", { count, field: shown.label })}</p>
      )}
    </ManyDialog>
  );
}
