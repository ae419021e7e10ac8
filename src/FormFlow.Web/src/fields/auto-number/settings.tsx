import { Plus } from "lucide-react";
import type { FieldOf } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Select } from "@/ui/select";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { NumberSetting } from "../settings/number-setting";
import { Ordered } from "../settings/ordered";

type Part = FieldOf<"autoNumber">["parts"][number];
const formats = ["yyyy", "yyyyMM", "yyyyMMdd", "yyMM", "yyMMdd", "yy", "MM", "MMdd", "yyyy-MM", "yyyy-MM-dd"] as const;
const resets = ["never", "day", "month", "year"] as const;

/** Today in a format. */
function dated(format: string): string {
  const [year = "", month = "", day = ""] = new Date().toLocaleDateString("en-CA").split("-");
  return format.replace("yyyy", year).replace("yy", year.slice(2)).replace("MM", month).replace("dd", day);
}

/** What a number is made of, from left to right; exactly one part counts. */
export function AutoNumberSettings({ field, onChange, siblings }: SettingsProps<FieldOf<"autoNumber">>) {
  const words = useWords("fields");
  const text = useText();
  const put = (parts: readonly Part[]) => onChange(changed(field, { parts: [...parts] }));
  const add = (part: Part) => put([...field.parts, part]);
  const [first] = siblings.filter((sibling) => sibling.key !== field.key);
  return (
    <div className="ff-field">
      <span className="ff-label">{words("settings.parts")}</span>
      <Ordered
        entries={field.parts}
        onChange={put}
        nameOf={(part) => words(`settings.part.${part.type}`)}
        canRemove={(part) => part.type !== "counter"}
      >
        {(part, change) => {
          if (part.type === "text")
            return (
              <TextField aria-label={words("settings.part.text")} value={part.text} onChange={(next) => change({ ...part, text: next })} />
            );
          if (part.type === "date") {
            return (
              <Select
                aria-label={words("settings.part.date")}
                value={part.format ?? null}
                onChange={(format) => change({ ...part, format })}
                options={formats.map((format) => ({ value: format, label: `${dated(format)} (${format})` }))}
              />
            );
          }
          if (part.type === "field") {
            return (
              <Select
                aria-label={words("settings.part.field")}
                value={part.field}
                onChange={(key) => change({ ...part, field: key })}
                options={siblings
                  .filter((sibling) => sibling.key !== field.key)
                  .map(({ key, label }) => ({ value: key, label: text(label, key) }))}
              />
            );
          }
          return (
            <div className="ff-counter-entry">
              <NumberSetting
                label={words("settings.digits")}
                value={part.digits}
                onChange={(digits) => change(changed(part, { digits }))}
                min={1}
                max={18}
                otherwise="4"
              />
              <NumberSetting
                label={words("settings.start")}
                value={part.start}
                onChange={(start) => change(changed(part, { start }))}
                min={0}
                otherwise="1"
              />
              <Select
                label={words("settings.reset")}
                value={part.reset ?? "never"}
                onChange={(reset) => change(changed(part, { reset: reset === "never" ? undefined : reset }))}
                options={resets.map((reset) => ({ value: reset, label: words(`settings.resets.${reset}`) }))}
              />
            </div>
          );
        }}
      </Ordered>
      <div className="ff-row">
        <Button small look="plain" onPress={() => add({ type: "text", text: "-" })}>
          <Plus aria-hidden="true" />
          {words("settings.part.text")}
        </Button>
        <Button small look="plain" onPress={() => add({ type: "date", format: "yyyyMM" })}>
          <Plus aria-hidden="true" />
          {words("settings.part.date")}
        </Button>
        {first && (
          <Button small look="plain" onPress={() => add({ type: "field", field: first.key })}>
            <Plus aria-hidden="true" />
            {words("settings.part.field")}
          </Button>
        )}
      </div>
    </div>
  );
}
