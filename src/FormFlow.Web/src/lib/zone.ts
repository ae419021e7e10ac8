/**
 * A time zone as data: the offset from UTC before the first change after 1970, then each change until 2100 as its instant and the offset from
 * then on, all in milliseconds. The shape that the function library of formulas takes.
 */
export type ZoneOffsets = readonly number[];

const week = 7 * 86_400_000;
const last = Date.UTC(2100, 0, 1);
const known = new Map<string, ZoneOffsets>();

/** The offsets of an IANA time zone; made once and kept. */
export function zoneOffsets(zone: string): ZoneOffsets {
  const found = known.get(zone) ?? scan(offsetsOf(zone));
  known.set(zone, found);
  return found;
}

/** The offset from UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  const offsets = zoneOffsets(zone);
  let index = 0;
  while (index + 1 < offsets.length && offsets[index + 1]! <= instant) index += 2;
  return offsets[index]!;
}

/** The instant at which a calendar day begins in a zone; where a clock change skips midnight, the change. */
export function startOfDay(zone: string, day: string): number {
  const local = Date.parse(`${day}T00:00:00.000Z`);
  const early = local - offsetAt(zone, local - 86_400_000);
  const late = local - offsetAt(zone, local + 86_400_000);
  if (early + offsetAt(zone, early) === local) return early;
  return late + offsetAt(zone, late) === local ? late : early;
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: number): string {
  return new Date(instant + offsetAt(zone, instant)).toISOString().slice(0, 10);
}

function offsetsOf(zone: string): (instant: number) => number {
  if (zone === "UTC" || zone === "Etc/UTC") return () => 0;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (instant) => {
    const [month, day, year, hour, minute, second] = clock.format(instant).match(/\d+/g)!.map(Number);
    return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - instant;
  };
}

/** No zone changed its clocks twice within a week and back, so a look each week finds every change. */
function scan(offset: (instant: number) => number): ZoneOffsets {
  let current = offset(0);
  const offsets = [current];
  for (let start = 0; start < last; start += week) {
    if (offset(start + week) === current) continue;
    let [before, after] = [start, start + week];
    while (after - before > 1000) {
      const middle = before + Math.floor((after - before) / 2000) * 1000;
      if (offset(middle) === current) before = middle;
      else after = middle;
    }
    current = offset(after);
    offsets.push(after, current);
  }
  return offsets;
}
