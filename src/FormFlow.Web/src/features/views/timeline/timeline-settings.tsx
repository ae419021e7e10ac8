import type { ViewOf } from "@/api/documents";
import { useWords } from "@/i18n";
import { Select } from "@/ui/select";
import { apartFields, dayFields, numberFields } from "../edit/choices";
import { FieldPick } from "../edit/field-pick";
import { TitlePick } from "../edit/title-pick";
import type { SettingsProps } from "../edit/type-settings";

const scales = ["week", "month", "quarter", "year"] as const;

/** What can be set about a timeline. */
export function TimelineSettings({ view, fields, change }: SettingsProps<ViewOf<"timeline">>) {
  const words = useWords("views");
  const days = dayFields(fields);
  return (
    <>
      <FieldPick label={words("edit.start")} among={days} value={view.start} onChange={(start) => start && change({ start })} />
      <FieldPick label={words("edit.end")} among={days} value={view.end} onChange={(end) => end && change({ end })} />
      <TitlePick view={view} fields={fields} change={change} />
      <FieldPick
        label={words("edit.lanes")}
        among={apartFields(fields)}
        value={view.groupBy ?? undefined}
        onChange={(groupBy) => change({ groupBy })}
        none={words("edit.noLanes")}
      />
      <FieldPick
        label={words("edit.progress")}
        among={numberFields(fields)}
        value={view.progress ?? undefined}
        onChange={(progress) => change({ progress })}
        none={words("edit.noProgress")}
      />
      <Select
        label={words("edit.scale")}
        value={view.scale ?? "month"}
        onChange={(scale) => change({ scale })}
        options={scales.map((scale) => ({ value: scale, label: words(`timeline.scale.${scale}`) }))}
      />
    </>
  );
}
