import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { Calendar, type EventProps, type HeaderProps, Navigate, type ToolbarProps, type View } from "react-big-calendar";
import dragAddon from "react-big-calendar/lib/addons/dragAndDrop";
import type { OptionColor } from "@/api/documents";
import { useFormats, useWords } from "@/i18n";
import "react-big-calendar/lib/css/react-big-calendar.css";
import "react-big-calendar/lib/addons/dragAndDrop/styles.css";
import "./big-calendar.css";
import { localizerFor } from "./big-calendar-words";
import { Button, IconButton } from "./button";
import { Segments } from "./segments";

export type CalendarEntry = {
  id: string;
  title: string;
  start: Date;
  /** For whole days the last of them. */
  end: Date;
  allDay: boolean;
  color?: OptionColor | null;
  isLate?: boolean;
  isDone?: boolean;
  isFixed?: boolean;
};

export type CalendarView = "month" | "week" | "day" | "agenda";

type Props = {
  entries: readonly CalendarEntry[];
  date: Date;
  view: CalendarView;
  onDate: (date: Date) => void;
  onView: (view: CalendarView) => void;
  onOpen: (entry: CalendarEntry) => void;
  /** Takes an entry that was dragged to another time; entries stay where they are when absent. */
  onMove?: (entry: CalendarEntry, to: { start: Date; end: Date; allDay: boolean }) => void;
  /** Takes a free stretch that was chosen. */
  onChoose?: (slot: { start: Date; end: Date; allDay: boolean }) => void;
};

// The addon is a CommonJS file: bundlers give either what it exports or the whole of its exports.
const withDragAndDrop = (dragAddon as unknown as { default?: typeof dragAddon }).default ?? dragAddon;
const DragCalendar = withDragAndDrop<CalendarEntry>(Calendar);
const views: CalendarView[] = ["month", "week", "day", "agenda"];
const agendaDays = 30;

/** A calendar of months, weeks, days and an agenda. Heavy: load it lazily. */
export function BigCalendar({ entries, date, view, onDate, onView, onOpen, onMove, onChoose }: Props) {
  const words = useWords("ui");
  const { language } = useFormats();
  const localizer = useMemo(() => localizerFor(language), [language]);
  const messages = {
    allDay: words("bigCalendar.allDay"),
    date: words("bigCalendar.date"),
    time: words("bigCalendar.time"),
    event: words("bigCalendar.entry"),
    noEventsInRange: words("bigCalendar.nothing"),
    showMore: (count: number) => words("bigCalendar.more", { count }),
  };
  const drag = onMove && {
    onEventDrop: ({ event, start, end, isAllDay }: Dropped) =>
      onMove(event, { start: new Date(start), end: new Date(end), allDay: isAllDay ?? event.allDay }),
    onEventResize: ({ event, start, end }: Dropped) => onMove(event, { start: new Date(start), end: new Date(end), allDay: event.allDay }),
  };
  const root = useRef<HTMLDivElement>(null);
  // The library calls the whole-day lane a row of a table, but there is no table and it has no cells.
  useEffect(() => {
    for (const lane of root.current?.querySelectorAll(".rbc-allday-cell, .rbc-allday-cell [role=row]") ?? []) lane.removeAttribute("role");
  });
  return (
    <div className="ff-big-calendar" ref={root}>
      <DragCalendar
        localizer={localizer}
        culture={language}
        events={entries as CalendarEntry[]}
        date={date}
        view={view}
        views={views}
        length={agendaDays}
        onNavigate={onDate}
        onView={(chosen: View) => onView(chosen as CalendarView)}
        onSelectEvent={onOpen}
        onKeyPressEvent={(entry, event) => (event as unknown as KeyboardEvent).key === "Enter" && onOpen(entry)}
        onSelectSlot={({ start, end, slots }) =>
          onChoose?.({ start, end, allDay: view === "month" || (slots.length === 1 && start.getHours() + start.getMinutes() === 0) })
        }
        selectable={onChoose !== undefined}
        draggableAccessor={(entry) => onMove !== undefined && !entry.isFixed}
        resizable={onMove !== undefined}
        {...drag}
        messages={messages}
        popup
        scrollToTime={eight}
        eventPropGetter={(entry) => ({ className: `${entry.color ?? "teal"} ${entry.isLate ? "late" : ""} ${entry.isDone ? "done" : ""}` })}
        components={components}
      />
    </div>
  );
}

function Bar({ label, view, onNavigate, onView }: ToolbarProps<CalendarEntry>) {
  const words = useWords("ui");
  return (
    <div className="ff-big-calendar-bar">
      <Button look="plain" onPress={() => onNavigate(Navigate.TODAY)}>
        {words("bigCalendar.today")}
      </Button>
      <IconButton label={words("bigCalendar.previous")} onPress={() => onNavigate(Navigate.PREVIOUS)}>
        <ChevronLeft />
      </IconButton>
      <IconButton label={words("bigCalendar.next")} onPress={() => onNavigate(Navigate.NEXT)}>
        <ChevronRight />
      </IconButton>
      <h2 aria-live="polite">{label}</h2>
      <Segments
        label={words("bigCalendar.view")}
        value={view as CalendarView}
        onChange={onView}
        options={views.map((value) => ({ value, label: words(`bigCalendar.${value}`) }))}
      />
    </div>
  );
}

function MonthEntry({ event }: EventProps<CalendarEntry>) {
  const formats = useFormats();
  return (
    <>
      {!event.allDay && <span className="time">{formats.time(event.start.toISOString())} </span>}
      {event.title}
    </>
  );
}

/** In the agenda the whole line takes the press; the button makes it reachable by keyboard. */
function AgendaEntry({ event }: EventProps<CalendarEntry>) {
  return (
    <button type="button" className="ff-agenda-entry">
      {event.title}
    </button>
  );
}

/** Week and day heads stand in no table row, so they must not say that they are its cells. */
const PlainHead = ({ label }: HeaderProps) => <span>{label}</span>;

const components = {
  toolbar: Bar,
  month: { event: MonthEntry },
  agenda: { event: AgendaEntry },
  week: { header: PlainHead },
  day: { header: PlainHead },
};

type Dropped = { event: CalendarEntry; start: Date | string; end: Date | string; isAllDay?: boolean };

const eight = new Date(1970, 0, 1, 7, 30);
