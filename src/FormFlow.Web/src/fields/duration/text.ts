import { isNumber } from "../numbers";

const units = [
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A number of seconds in words: `1h 30m`, `1小时30分钟`. */
export function durationText(value: unknown, language: string): string {
  if (!isNumber(value)) return String(value ?? "");
  let rest = Math.abs(Number(value));
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "narrow" }).format(count)];
  });
  const text = parts.join(language.startsWith("zh") ? "" : " ");
  return text === ""
    ? new Intl.NumberFormat(language, { style: "unit", unit: "minute", unitDisplay: "narrow" }).format(0)
    : Number(value) < 0
      ? `-${text}`
      : text;
}

const part = (name: string, words: string) => `(?:(?<${name}>\\d+(?:\\.\\d+)?)\\s*(?:${words})\\s*)?`;
const inWords = new RegExp(
  `^(?<sign>-)?\\s*${part("d", "days?|d|天")}${part("h", "hours?|hrs?|h|小时|时")}${part("m", "minutes?|mins?|m|分钟|分")}${part("s", "seconds?|secs?|s|秒")}$`,
  "i",
);
const byClock = /^(?<sign>-)?(?<h>\d{1,6}):(?<m>[0-5]\d)(?::(?<s>[0-5]\d))?$/;

/** Reads `1h 30m`, `1小时30分`, `1:30`, `1:30:15`; a bare number is minutes. Null when blank, undefined when it cannot be understood. */
export function readDuration(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  if (/^-?\d+(\.\d+)?$/.test(plain)) return Math.round(Number(plain) * 60);
  const found = (byClock.exec(plain) ?? inWords.exec(plain))?.groups;
  if (found === undefined || plain === "-") return undefined;
  const { sign, d = 0, h = 0, m = 0, s = 0 } = found;
  const seconds = Math.round(Number(d) * 86_400 + Number(h) * 3600 + Number(m) * 60 + Number(s));
  return sign === undefined || seconds === 0 ? seconds : -seconds;
}
