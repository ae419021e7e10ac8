import { Plus } from "lucide-react";
import type { Schemas } from "@/api/documents";
import { reworded } from "@/fields/settings/label-setting";
import { Ordered } from "@/fields/settings/ordered";
import { useFormats, useText, useWords } from "@/i18n";
import { keyFor } from "@/lib/keys";
import { textIn } from "@/lib/text";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choice";
import { TextField } from "@/ui/field";

type Item = Schemas["checklistItem"];

/** What is to be done in a stage, and whether the stage can be left without. */
export function ChecklistSetting({
  items,
  taken,
  onChange,
}: {
  items: readonly Item[];
  taken: readonly string[];
  onChange: (items: Item[]) => void;
}) {
  const words = useWords("process");
  const text = useText();
  const { language } = useFormats();
  const add = () => {
    const label = words("newItem", { number: items.length + 1 });
    const key = keyFor(label, "item", new Set([...taken, ...items.map((item) => item.key)].map((each) => each.toLowerCase())));
    onChange([...items, { key, label, must: true }]);
  };
  return (
    <div className="ff-field">
      <span className="ff-label">{words("checklist")}</span>
      <Ordered entries={items} onChange={onChange} nameOf={(item) => text(item.label, item.key)}>
        {(item, change, index) => (
          <>
            <TextField
              aria-label={words("itemLabel", { number: index + 1 })}
              value={textIn(language, item.label)}
              onChange={(typed) => change({ ...item, label: reworded(item.label, typed, language) ?? "" })}
            />
            <Checkbox
              aria-label={words("mustOf", { name: text(item.label, item.key) })}
              isSelected={item.must === true}
              onChange={(must) => change({ ...item, must: must || undefined })}
            >
              {words("must")}
            </Checkbox>
          </>
        )}
      </Ordered>
      <Button small onPress={add}>
        <Plus aria-hidden="true" />
        {words("addItem")}
      </Button>
    </div>
  );
}
