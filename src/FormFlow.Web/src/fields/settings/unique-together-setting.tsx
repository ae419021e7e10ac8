import { Plus, X } from "lucide-react";
import type { FieldDocument, FormDocument } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { Picker } from "@/ui/picker";
import { fieldType } from "../registry";
import { canBeUnique } from "./can-be-unique";
import { WordedSetting } from "./worded-setting";

type UniqueTogether = NonNullable<FormDocument["unique"]>[number];

const most = 5;

/** Which fields no two records may have all alike, and what people read then. */
export function UniqueTogetherSetting(props: {
  unique: FormDocument["unique"];
  fields: readonly FieldDocument[];
  onChange: (unique: FormDocument["unique"]) => void;
}) {
  const { fields, onChange } = props;
  const words = useWords("fields");
  const text = useText();
  const sets = props.unique ?? [];
  const suitable = fields.filter((field) => !field.hidden && canBeUnique(field) && fieldType(field).Input !== undefined);
  const put = (next: UniqueTogether[]) => onChange(next.length === 0 ? undefined : next);
  return (
    <div className="ff-field">
      <span className="ff-label">{words("settings.uniqueTogether")}</span>
      {sets.map((set, i) => {
        const label = set.fields.map((key) => text(fields.find((field) => field.key === key)?.label, key)).join(" + ");
        const change = (next: Partial<UniqueTogether>) => put(sets.map((other, j) => (i === j ? { ...other, ...next } : other)));
        return (
          <div key={i} className="ff-field">
            <span className="ff-rule">
              <Picker
                aria-label={words("settings.uniqueFields", { number: i + 1 })}
                isMultiple
                values={[...set.fields]}
                onChange={(keys) => keys.length <= most && change({ fields: keys })}
                options={suitable.map((field) => ({ value: field.key, label: text(field.label, field.key) }))}
              >
                {label}
              </Picker>
              <IconButton
                small
                label={words("settings.removeUnique", { fields: label })}
                onPress={() => put(sets.filter((_, j) => i !== j))}
              >
                <X />
              </IconButton>
            </span>
            <WordedSetting
              label={words("settings.uniqueMessage")}
              value={set.message ?? undefined}
              onChange={(message) => change({ message })}
            />
          </div>
        );
      })}
      {suitable.length > 1 && (
        <Button small look="quiet" onPress={() => put([...sets, { fields: suitable.slice(0, 2).map(({ key }) => key) }])}>
          <Plus aria-hidden="true" />
          {words("settings.addUnique")}
        </Button>
      )}
    </div>
  );
}
