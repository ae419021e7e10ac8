const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function day(year: string, month: string | number, dayOfMonth: string): string | undefined {
  const text = `${year.padStart(4, "0")}-${String(month).padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  const parsed = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text ? undefined : text;
}

/**
 * Reads a day as people write it: `2026-12-18`, `2026/12/18`, `2026年12月18日`, `20261218`, `18 Dec 2026`, `Dec 18, 2026`, `12/18/2026`.
 * Of two numbers that could both be a month the first is. Null when blank, undefined when it is no day that exists.
 */
export function readDay(text: string): string | null | undefined {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/[T\s]+0{1,2}:00(:00)?$/, "");
  if (plain === "") return null;
  const byYear = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (byYear) return day(byYear[1]!, byYear[2]!, byYear[3]!);
  const byNumbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (byNumbers) {
    const [, first = "", second = "", year = ""] = byNumbers;
    return Number(first) > 12 ? day(year, second, first) : day(year, first, second);
  }
  const byName = /^(?:(\d{1,2})[\s-]+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})),?[\s-]+(\d{4})$/i.exec(plain);
  if (!byName) return undefined;
  const [, dayFirst, monthAfter, monthFirst, dayAfter, year = ""] = byName;
  const month = months.indexOf((monthAfter ?? monthFirst ?? "").slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : day(year, month, dayFirst ?? dayAfter ?? "");
}

/** Reads a time of day as people write it: `9:30`, `09:30:15`, `3:04 PM`, `下午3:04`. */
export function readTime(text: string): string | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  const match = /^(上午|下午|晚上|凌晨)?\s*(\d{1,2})(?:[:时点](\d{2})分?)?(?::(\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(plain);
  if (!match || (match[3] === undefined && match[1] === undefined && match[5] === undefined)) return undefined;
  const half = match[1] ?? match[5]?.toLowerCase();
  const isLate = half === "下午" || half === "晚上" || half === "p";
  const written = Number(match[2]);
  if (half !== undefined && match[5] !== undefined && (written < 1 || written > 12)) return undefined;
  const hour = half === undefined ? written : isLate ? (written % 12) + 12 : written % 12;
  const minute = match[3] ?? "00";
  if (hour > 23 || Number(minute) > 59 || Number(match[4] ?? 0) > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${minute}:${match[4] ?? "00"}`;
}
