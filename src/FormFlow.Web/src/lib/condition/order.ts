/** Below, zero or above as one text stands before, at or after another in code point order, as both databases have it. */
export function compareText(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i++) {
    const [left, right] = [one.charCodeAt(i), other.charCodeAt(i)];
    if (left !== right) return weight(left) - weight(right);
  }
  return one.length - other.length;
}

/** Surrogates stand behind every other unit in code point order. */
const weight = (unit: number) => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

/** The text with the letters A to Z in lower case and everything else as it is. */
export function fold(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Compares two numbers exactly, whether they come as numbers or, beyond 15 digits, as texts; NaN when one is none. */
export function compareNumbers(one: unknown, other: unknown): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  const [left, right] = [decimal(one), decimal(other)];
  if (left === null || right === null) return Number(one) - Number(other);
  const scale = Math.max(left.scale, right.scale);
  const difference = left.digits * 10n ** BigInt(scale - left.scale) - right.digits * 10n ** BigInt(scale - right.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function decimal(value: unknown): { digits: bigint; scale: number } | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(String(value));
  if (match === null || `${match[2]}${match[3] ?? ""}` === "") return null;
  const fraction = match[3] ?? "";
  return { digits: BigInt(`${match[1] === "-" ? "-" : ""}${match[2]}${fraction}`), scale: fraction.length };
}
