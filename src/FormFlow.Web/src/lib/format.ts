/** Formats numbers and moments as people of a language in a time zone write them; made once per pair and kept. */
export type Formats = {
  readonly language: string;
  readonly timeZone: string;
  number(value: number | string, decimals?: number): string;
  percent(value: number, decimals?: number): string;
  money(value: number | string, currency: string, decimals?: number): string;
  /** A large amount in short: `1.2M`, `120万`. */
  compact(value: number, currency?: string): string;
  /** A calendar day, `YYYY-MM-DD`. */
  date(day: string): string;
  /** The month that a day falls in. */
  month(day: string): string;
  /** An instant, in the time zone. */
  dateTime(instant: string): string;
  time(instant: string): string;
  /** A day near today in words ("yesterday", "今天"), others absolute. */
  day(day: string, today?: string): string;
  /** An instant near now in words with its time ("today 14:00"), others absolute. */
  moment(instant: string, now?: Date): string;
  /** The day that an instant falls on here, `YYYY-MM-DD`. */
  dayOf(instant: Date): string;
};

const kept = new Map<string, Formats>();

/** The formats of a language in a time zone. */
export function formatsFor(language: string, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const known = kept.get(key) ?? make(language, timeZone);
  kept.set(key, known);
  return known;
}

const dayMs = 86_400_000;

/** Days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

function make(language: string, timeZone: string): Formats {
  const numbers = new Map<string, Intl.NumberFormat>();
  const numberFormat = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(language, options);
    numbers.set(key, known);
    return known;
  };
  const fixed = (decimals: number | undefined) =>
    decimals === undefined ? { maximumFractionDigits: 15 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const thisYear = new Intl.DateTimeFormat(language, { month: "short", day: "numeric", timeZone: "UTC" });
  const anyYear = new Intl.DateTimeFormat(language, { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" });
  const monthOfYear = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
  const anyMonth = new Intl.DateTimeFormat(language, { year: "numeric", month: "short", timeZone: "UTC" });
  const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const isoDay = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });

  const isThisYear = (day: string) => day.slice(0, 4) === formats.dayOf(new Date()).slice(0, 4);
  const formats: Formats = {
    language,
    timeZone,
    number: (value, decimals) => numberFormat(fixed(decimals)).format(value as number),
    percent: (value, decimals = 0) => numberFormat({ style: "percent", maximumFractionDigits: decimals }).format(value),
    money: (value, currency, decimals) =>
      numberFormat({
        style: "currency",
        currency,
        currencyDisplay: "narrowSymbol",
        ...(decimals === undefined ? {} : fixed(decimals)),
      }).format(value as number),
    compact: (value, currency) =>
      numberFormat({
        notation: "compact",
        maximumFractionDigits: 2,
        ...(currency === undefined ? {} : { style: "currency", currency, currencyDisplay: "narrowSymbol" }),
      }).format(value),
    date: (day) => (isThisYear(day) ? thisYear : anyYear).format(new Date(`${day}T00:00:00Z`)),
    month: (day) => (isThisYear(day) ? monthOfYear : anyMonth).format(new Date(`${day}T00:00:00Z`)),
    dateTime: (instant) => `${formats.date(formats.dayOf(new Date(instant)))} ${formats.time(instant)}`,
    time: (instant) => clock.format(new Date(instant)),
    day: (day, today = formats.dayOf(new Date())) => {
      const away = daysBetween(today, day);
      return Math.abs(away) <= 1 ? relative.format(away, "day") : formats.date(day);
    },
    moment: (instant, now = new Date()) => {
      const day = formats.dayOf(new Date(instant));
      return `${formats.day(day, formats.dayOf(now))} ${formats.time(instant)}`;
    },
    dayOf: (instant) => isoDay.format(instant),
  };
  return formats;
}
