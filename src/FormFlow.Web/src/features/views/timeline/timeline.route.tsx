import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ViewOf } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import { useTextContext } from "@/fields/text-context";
import { useFormats, useWords } from "@/i18n";
import { daysBetween } from "@/lib/format";
import { Button } from "@/ui/button";
import { Segments } from "@/ui/segments";
import { Empty, Fault, Skeleton, useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { usePatch } from "../api/changes";
import { allOf, allRecordsQuery } from "../api/records";
import { dayText, momentOf, momentValue } from "../calendar/calendar-dates";
import { useRowColors } from "../row-colors";
import { askedFields, titlePathOf, valueAt } from "../shown-field";
import { isEditable } from "../value";
import type { ViewProps } from "../view-type";
import { Bar, type TimelineBar } from "./bar";
import { lanesOf, rowHeight } from "./lanes";
import { dayWidth, marksOf, reachOf, type Scale } from "./spans";
import "./timeline.css";

const most = 2000;
const scales: readonly Scale[] = ["week", "month", "quarter", "year"];

/** Records as bars from a day to a day, in lanes; only the lines in sight are drawn. */
export default function TimelineView({ ws, form, view, filter, q, fields, open, onShown, change }: ViewProps<ViewOf<"timeline">>) {
  const words = useWords("views");
  const formats = useFormats();
  const fault = useFault();
  const context = useTextContext(form);
  const patch = usePatch(ws, form);
  const colors = useRowColors(fields, view.colors);
  const scale = (view.scale ?? "month") as Scale;
  const [start, end] = [fields.at(view.start), fields.at(view.end)];
  const lane = view.groupBy ? fields.at(view.groupBy) : undefined;
  const titlePath = view.titleField ?? titlePathOf(fields);
  const ask = useMemo(
    () => ({
      filter: allOf(filter, { field: view.start, op: "notEmpty" }),
      sort: [{ field: view.start }],
      q,
      fields: askedFields([titlePath, view.start, view.end, view.groupBy, view.progress, ...colors.paths]),
    }),
    [filter, view.start, view.end, view.groupBy, view.progress, q, titlePath, colors.paths],
  );
  const query = useQuery(allRecordsQuery(ws, form, ask, most));
  const items = query.data?.items;
  useEffect(() => onShown((items ?? []).map((item) => item.id)), [items, onShown]);

  const today = formats.dayOf(new Date());
  const bars = useMemo(() => {
    const dayOf = (value: unknown) => {
      const moment = momentOf(value);
      return moment && dayText(moment);
    };
    return (items ?? []).flatMap((item): TimelineBar[] => {
      const from = dayOf(valueAt(item, view.start));
      if (from === null) return [];
      const to = dayOf(valueAt(item, view.end)) ?? from;
      const value = lane && valueAt(item, lane.path);
      const name =
        lane === undefined
          ? ""
          : value == null
            ? words("timeline.blank", { field: lane.label })
            : fieldType(lane.kind).toText(value, lane.kind as never, { ...context, form: lane.form });
      const progress = view.progress ? Number(valueAt(item, view.progress) ?? Number.NaN) : Number.NaN;
      const title = String(valueAt(item, titlePath) ?? words("untitled"));
      return [
        {
          id: item.id,
          title,
          from,
          to: to < from ? from : to,
          lane: name,
          progress: Number.isNaN(progress) ? null : progress,
          color: colors.of(item),
        },
      ];
    });
  }, [items, view.start, view.end, view.progress, lane, titlePath, colors, context, words]);
  const { first, days } = useMemo(() => reachOf(bars, today, scale), [bars, today, scale]);
  const { lanes, height } = useMemo(() => lanesOf(bars), [bars]);
  const marks = useMemo(() => marksOf(first, days, scale), [first, days, scale]);
  const width = dayWidth[scale];

  const scroller = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState({ top: 0, bottom: 1000 });
  const look = useCallback(() => {
    const element = scroller.current;
    if (element) setSeen({ top: element.scrollTop - 200, bottom: element.scrollTop + element.clientHeight + 200 });
  }, []);
  const goToday = useCallback(() => {
    const element = scroller.current;
    if (element) element.scrollLeft = daysBetween(first, today) * width - element.clientWidth / 3;
  }, [first, today, width]);
  const isReady = items !== undefined && bars.length > 0;
  useLayoutEffect(() => {
    if (!isReady) return;
    goToday();
    look();
  }, [isReady, goToday, look]);

  const canMove = start !== undefined && end !== undefined && isEditable(start) && isEditable(end);
  const move = async (bar: TimelineBar, to: { from: string; to: string }) => {
    const item = items?.find((one) => one.id === bar.id);
    if (!item || !start || !end) return;
    const shift = (path: string, isDay: boolean, day: string) => {
      if (isDay) return day;
      const before = momentOf(valueAt(item, path)) ?? new Date(`${day}T09:00:00`);
      return momentValue(new Date(`${day}T${before.toTimeString().slice(0, 8)}`), false);
    };
    const values = {
      [start.path]: shift(start.path, start.kind.type === "date", to.from),
      [end.path]: shift(end.path, end.kind.type === "date", to.to),
    };
    try {
      await patch(item, values);
      say(words("timeline.moved", { title: bar.title, from: formats.date(to.from), to: formats.date(to.to) }));
    } catch (error) {
      say(fault(error));
    }
  };

  if (query.isPending) return <Skeleton lines={10} />;
  if (query.error && items === undefined) return <Fault error={query.error} onRetry={() => void query.refetch()} />;
  if (bars.length === 0) return <Empty title={words("timeline.none")}>{words("timeline.noneText")}</Empty>;
  const markText = (day: string, isMajor: boolean) =>
    dayWidth[scale] <= dayWidth.quarter
      ? formats.month(day)
      : isMajor || scale !== "week"
        ? formats.date(day)
        : String(Number(day.slice(8)));
  return (
    <div className="ff-timeline">
      <div className="ff-row ff-timeline-bar">
        <Button small look="plain" onPress={goToday}>
          {words("timeline.today")}
        </Button>
        <Segments
          label={words("timeline.scaleLabel")}
          value={scale}
          onChange={(next) => change({ scale: next })}
          options={scales.map((one) => ({ value: one, label: words(`timeline.scale.${one}`) }))}
        />
        {query.data?.isCut && <span className="ff-hint">{words("calendar.cut", { count: most })}</span>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section ref={scroller} className="ff-timeline-scroll" onScroll={look} tabIndex={0} aria-label={context.text(view.label)}>
        <div className="ff-timeline-plane" style={{ width: days * width, height: height + 32 }}>
          <div className="ff-timeline-head" aria-hidden="true">
            {marks.map((mark) => (
              <span key={mark.day} className={mark.isMajor ? "major" : undefined} style={{ left: mark.at * width }}>
                {mark.isNamed && markText(mark.day, mark.isMajor)}
              </span>
            ))}
          </div>
          {marks.map((mark) => (
            <i key={mark.day} className="ff-timeline-line" style={{ left: mark.at * width }} />
          ))}
          <i className="ff-timeline-today" style={{ left: (daysBetween(first, today) + 0.5) * width }} />
          {lanes.map((one) => (
            <div key={one.name} className="ff-timeline-lane" style={{ top: one.top + 32, height: one.height }}>
              {one.name && <span className="ff-timeline-name">{one.name}</span>}
              {one.bars
                .filter(({ top }) => one.top + top + rowHeight > seen.top && one.top + top < seen.bottom)
                .map(({ bar, top }) => (
                  <Bar
                    key={bar.id}
                    bar={bar}
                    first={first}
                    dayWidth={width}
                    top={top}
                    canMove={canMove}
                    onOpen={() => open(bar.id)}
                    onMove={(to) => void move(bar, to)}
                  />
                ))}
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}
