/** A time of day without the seconds when there are none. */
export function timeText(value: unknown): string {
  return String(value).replace(/^(\d\d:\d\d):00(?:\.0+)?$/, "$1");
}
