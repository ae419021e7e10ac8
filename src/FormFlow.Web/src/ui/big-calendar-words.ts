import { DateLocalizer, type Formats } from "react-big-calendar";

type Range = { start: Date; end: Date };

/** How the calendar writes days and times in a language, by the browser's own formats; weeks begin on Monday. */
export function localizerFor(language: string): DateLocalizer {
  const say = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, options);
    return {
      one: (date: Date) => format.format(date),
      range: ({ start, end }: Range) => format.formatRange(start, end),
    };
  };
  const day = say({ day: "numeric" });
  const weekday = say({ weekday: "short" });
  const time = say({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const month = say({ month: "long", year: "numeric" });
  const span = say({ month: "short", day: "numeric", year: "numeric" });
  const longDay = say({ weekday: "long", month: "long", day: "numeric" });
  const formats: Formats = {
    dateFormat: (date) => String(date.getDate()),
    dayFormat: (date) => `${weekday.one(date)} ${day.one(date)}`,
    weekdayFormat: weekday.one,
    timeGutterFormat: time.one,
    monthHeaderFormat: month.one,
    dayHeaderFormat: longDay.one,
    dayRangeHeaderFormat: span.range,
    agendaHeaderFormat: span.range,
    agendaDateFormat: longDay.one,
    agendaTimeFormat: time.one,
    agendaTimeRangeFormat: time.range,
    selectRangeFormat: time.range,
    eventTimeRangeFormat: time.range,
    eventTimeRangeStartFormat: ({ start }: Range) => time.one(start),
    eventTimeRangeEndFormat: ({ end }: Range) => time.one(end),
  };
  return new DateLocalizer({ formats, firstOfWeek: () => 1, format: (value: Date) => span.one(value) } as ConstructorParameters<
    typeof DateLocalizer
  >[0]);
}
