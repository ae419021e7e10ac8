import { Copy, Trash2 } from "lucide-react";
import type { FieldDocument } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import { changed } from "@/fields/settings/changed";
import { FlagSetting } from "@/fields/settings/flag-setting";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Segments } from "@/ui/segments";
import { changeFields, type Target } from "../design";
import { useDesigner } from "../designer-context";
import { type Width, widths } from "../widths";

/** What can be set about several fields at once. */
export function ManyPanel({ picked, fields }: { picked: readonly Target[]; fields: readonly FieldDocument[] }) {
  const { edit, removePicked, duplicate } = useDesigner();
  const words = useWords("designer");
  const typed = fields.filter((field) => fieldType(field).Input !== undefined);
  const set = (members: object, of: readonly FieldDocument[] = fields) =>
    edit((all) =>
      changeFields(
        all,
        of.map(({ id }) => id!),
        (field) => changed(field, members as Partial<FieldDocument>),
      ),
    );
  const all = (of: readonly FieldDocument[], member: "required" | "readOnly" | "hidden") =>
    of.length > 0 && of.every((field) => field[member]);
  const width = fields[0]?.width ?? "full";
  return (
    <div className="ff-design-settings">
      <div className="ff-design-flags">
        <FlagSetting label={words("field.required")} value={all(typed, "required")} onChange={(required) => set({ required }, typed)} />
        <FlagSetting label={words("field.readOnly")} value={all(typed, "readOnly")} onChange={(readOnly) => set({ readOnly }, typed)} />
        <FlagSetting label={words("field.hidden")} value={all(fields, "hidden")} onChange={(hidden) => set({ hidden })} />
      </div>
      <div className="ff-field">
        <span className="ff-label">{words("field.width")}</span>
        <Segments<Width>
          label={words("field.width")}
          value={width}
          onChange={(next) => set({ width: next })}
          options={(Object.keys(widths) as Width[]).map((one) => ({ value: one, label: words(`widths.${one}`) }))}
        />
      </div>
      <div className="ff-row">
        <Button small look="plain" onPress={() => duplicate(picked)}>
          <Copy aria-hidden="true" />
          {words("duplicate")}
        </Button>
        <Button small look="plain" onPress={() => removePicked(picked)}>
          <Trash2 aria-hidden="true" />
          {words("remove")}
        </Button>
      </div>
    </div>
  );
}
