/** A number as the API has it: a JSON number, or its digits as a text when there are more than 15. */
export type Exact = number | string;

const powers: Record<string, number> = { k: 3, 千: 3, 万: 4, 萬: 4, m: 6, 百万: 6, 亿: 8, 億: 8 };

/** Whether a value is a number; what people typed that is none stays in its place until it is put right. */
export function isNumber(value: unknown): value is Exact {
  return typeof value === "number" || (typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value)));
}

/** A decimal text moved by a power of ten, written plainly: `shift("1.25", 2)` is `125`. Undefined when the text is no number. */
export function shift(text: string, power: number): string | undefined {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,4}))?$/i.exec(text);
  if (!match || (match[2] === "" && match[3] === "")) return undefined;
  const [, sign, whole = "", fraction = "", exponent] = match;
  const point = whole.length + power + Number(exponent ?? 0);
  if (Math.abs(point) > 400) return undefined;
  const digits = (whole + fraction).padEnd(point, "0").padStart((whole + fraction).length - Math.min(0, point), "0");
  const at = Math.max(0, point);
  const before = digits.slice(0, at).replace(/^0+(?=\d)/, "") || "0";
  const after = digits.slice(at).replace(/0+$/, "");
  const plain = after === "" ? before : `${before}.${after}`;
  return sign === "-" && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

/** A plain decimal text as the API has it. */
export function exact(plain: string): Exact {
  const digits = plain.replace(/[-.]/g, "").replace(/^0+/, "");
  return digits.length <= 15 ? Number(plain) : plain;
}

function ungroup(text: string): string | undefined {
  const [, sign = "", whole = "", rest = ""] = /^([+-]?)([\d, '’\u00a0\u202f]*)(.*)$/s.exec(text) ?? [];
  const mark = /[, '’\u00a0\u202f]/.exec(whole)?.[0];
  if (mark === undefined) return text;
  const groups = whole.split(mark);
  const isGrouped =
    groups.every((group) => /^\d+$/.test(group)) &&
    groups[0]!.length <= 3 &&
    groups.at(-1)!.length === 3 &&
    groups.slice(1).every((group) => group.length === 2 || group.length === 3);
  return isGrouped ? sign + groups.join("") + rest : undefined;
}

function strip(text: string, signs: readonly string[]): string {
  const lower = text.toLowerCase();
  const before = signs.find((sign) => lower.startsWith(sign.toLowerCase()))?.length ?? 0;
  const after = signs.find((sign) => lower.slice(before).endsWith(sign.toLowerCase()))?.length ?? 0;
  return text.slice(before, text.length - after).trim();
}

/**
 * Reads a number as people write it: digits in groups, full-width digits, signs of its type, `(12)` for -12, `1.2万`, `3k`.
 * Null when blank, undefined when it cannot be understood in one way only. The power moves what was read, -2 for a percentage.
 */
export function readNumber(text: string, signs: readonly string[] = [], power = 0): Exact | null | undefined {
  let plain = text.normalize("NFKC").replace(/[−–]/g, "-").trim();
  if (plain === "") return null;
  const inBrackets = /^\((.*)\)$/s.exec(plain);
  if (inBrackets) plain = `-${inBrackets[1]!.trim()}`;
  const isNegative = plain.startsWith("-");
  plain = strip(isNegative ? plain.slice(1).trim() : plain, signs);
  const word = /(百万|[千万萬亿億]|(?<=\d)\s*[km])$/i.exec(plain)?.[0];
  if (word !== undefined) plain = plain.slice(0, -word.length).trim();
  const digits = ungroup(plain);
  if (digits === undefined || (isNegative && /^[+-]/.test(digits))) return undefined;
  const shifted = shift((isNegative ? "-" : "") + digits, power + (word === undefined ? 0 : powers[word.trim().toLowerCase()]!));
  return shifted === undefined ? undefined : exact(shifted);
}
