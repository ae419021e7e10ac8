import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import type { Condition, OptionColor, ViewOf } from "@/api/documents";
import { useFormats, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { usePhone } from "@/lib/use-media";
import { BigCalendar, type CalendarEntry, type CalendarView as Mode } from "@/ui/big-calendar";
import { Fault, useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { usePatch } from "../api/changes";
import { allOf, allRecordsQuery, type Item } from "../api/records";
import { useRowColors } from "../row-colors";
import { askedFields, titlePathOf, valueAt } from "../shown-field";
import { isEditable } from "../value";
import type { ViewProps } from "../view-type";
import { momentOf, momentValue, movedValues, stretch } from "./calendar-dates";
import "./calendar.css";

const most = 2000;

/** Records on the days and at the times they hold; dragging one changes them. */
export default function CalendarView({ ws, form, view, filter, q, fields, open, onShown }: ViewProps<ViewOf<"calendar">>) {
  const words = useWords("views");
  const formats = useFormats();
  const fault = useFault();
  const navigate = useNavigate();
  const isPhone = usePhone();
  const patch = usePatch(ws, form);
  const colors = useRowColors(fields, view.colors);
  const [date, setDate] = useState(() => new Date());
  const [mode, setMode] = useState<Mode>(isPhone ? "agenda" : "month");
  const start = fields.at(view.start);
  const end = view.end ? fields.at(view.end) : undefined;
  const titlePath = view.titleField ?? titlePathOf(fields);
  const isDay = start?.kind.type === "date";
  const endIsDay = end?.kind.type === "date";
  const shownDays = useMemo(() => stretch(date, mode), [date, mode]);
  const within = useMemo((): Condition => {
    const from = momentValue(shownDays.from, isDay);
    const to = momentValue(shownDays.to, isDay);
    const starts: Condition = { field: view.start, op: "between", value: [from, to] };
    if (view.end === undefined) return starts;
    const before: Condition = { field: view.start, op: "lt", value: from };
    return { any: [starts, { all: [before, { field: view.end, op: "gte", value: momentValue(shownDays.from, endIsDay) }] }] };
  }, [shownDays, view.start, view.end, isDay, endIsDay]);
  const ask = useMemo(
    () => ({
      filter: allOf(filter, within),
      sort: [{ field: view.start }],
      q,
      fields: askedFields([titlePath, view.start, view.end, view.colorBy, ...colors.paths]),
    }),
    [filter, within, view.start, view.end, view.colorBy, q, titlePath, colors.paths],
  );
  const query = useQuery(allRecordsQuery(ws, form, ask, most));
  const items = query.data?.items;
  useEffect(() => onShown((items ?? []).map((item) => item.id)), [items, onShown]);

  const canMove = start !== undefined && isEditable(start) && (end === undefined || isEditable(end));
  const colorOf = (item: Item): OptionColor | null => {
    const ruled = colors.of(item);
    const by = view.colorBy ? fields.at(view.colorBy)?.kind : undefined;
    if (ruled || by === undefined || !("options" in by)) return ruled;
    const value = valueAt(item, view.colorBy ?? "");
    return (by.options as { value: string; color?: OptionColor }[]).find((option) => option.value === value)?.color ?? null;
  };
  const entries = (items ?? []).flatMap((item): CalendarEntry[] => {
    const from = momentOf(valueAt(item, view.start));
    if (from === null) return [];
    const to = view.end ? momentOf(valueAt(item, view.end)) : null;
    const title = String(valueAt(item, titlePath) ?? words("untitled"));
    return [{ id: item.id, title, start: from, end: to ?? from, allDay: isDay, color: colorOf(item), isFixed: !canMove }];
  });

  const move = async (entry: CalendarEntry, to: Pick<CalendarEntry, "start" | "end">) => {
    const item = items?.find((one) => one.id === entry.id);
    if (!item || !start) return;
    const hasEnd = end !== undefined && valueAt(item, end.path) != null;
    const values = movedValues(to, { path: start.path, isDay }, hasEnd ? { path: end.path, isDay: endIsDay } : null);
    try {
      await patch(item, values);
      say(
        words("calendar.moved", {
          title: entry.title,
          day: isDay ? formats.day(values[start.path]!) : formats.moment(values[start.path]!),
        }),
      );
    } catch (error) {
      say(fault(error));
    }
  };

  return (
    <div className="ff-calendar-view">
      {query.error && <Fault error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.isCut && <p className="ff-note warn">{words("calendar.cut", { count: most })}</p>}
      <BigCalendar
        entries={entries}
        date={date}
        view={mode}
        onDate={setDate}
        onView={setMode}
        onOpen={(entry) => open(entry.id)}
        onMove={canMove ? (entry, to) => void move(entry, to) : undefined}
        onChoose={(slot) => {
          const values = new URLSearchParams({ [view.start]: momentValue(slot.start, isDay) });
          void navigate(`${paths.newRecord(ws, form)}?${values}`);
        }}
      />
    </div>
  );
}
