import type { ViewOf } from "@/api/documents";
import { useWords } from "@/i18n";
import { colorFields, dayFields } from "../edit/choices";
import { FieldPick } from "../edit/field-pick";
import { TitlePick } from "../edit/title-pick";
import type { SettingsProps } from "../edit/type-settings";

/** What can be set about a calendar. */
export function CalendarSettings({ view, fields, change }: SettingsProps<ViewOf<"calendar">>) {
  const words = useWords("views");
  const days = dayFields(fields);
  return (
    <>
      <FieldPick label={words("edit.start")} among={days} value={view.start} onChange={(start) => start && change({ start })} />
      <FieldPick
        label={words("edit.end")}
        among={days}
        value={view.end ?? undefined}
        onChange={(end) => change({ end })}
        none={words("edit.sameDay")}
      />
      <TitlePick view={view} fields={fields} change={change} />
      <FieldPick
        label={words("edit.colorBy")}
        among={colorFields(fields)}
        value={view.colorBy ?? undefined}
        onChange={(colorBy) => change({ colorBy })}
        none={words("edit.noColor")}
      />
    </>
  );
}
