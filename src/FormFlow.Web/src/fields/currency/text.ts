import type { FieldOf } from "@/api/documents";
import type { Formats } from "@/lib/format";
import { isNumber } from "../numbers";

/** The currency of a field, an ISO 4217 code. */
export function codeOf(field: FieldOf<"currency">): string {
  return field.currency ?? "CNY";
}

/** The decimals of a field of money. */
export function decimalsOf(field: FieldOf<"currency">): number {
  return field.decimals ?? 2;
}

export function moneyText(value: unknown, field: FieldOf<"currency">, formats: Formats): string {
  return isNumber(value) ? formats.money(value, codeOf(field), decimalsOf(field)) : String(value ?? "");
}

const words: Record<string, string[]> = {
  CNY: ["人民币", "RMB", "CN¥", "元", "圆"],
  JPY: ["日元", "円", "JP¥"],
  USD: ["美元", "US$"],
  HKD: ["港币", "港元", "HK$"],
  TWD: ["新台币", "NT$"],
  EUR: ["欧元"],
  GBP: ["英镑"],
};

/** The short sign of a currency, such as `¥`. */
export function symbolOf(code: string): string {
  return new Intl.NumberFormat("en", { style: "currency", currency: code, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find((part) => part.type === "currency")!.value;
}

const signs = new Map<string, string[]>();

/** The signs that people write at an amount of a currency, longest first; those of other currencies are not among them. */
export function signsOf(code: string): string[] {
  const known = signs.get(code) ?? [code, ...(words[code] ?? []), symbolOf(code)].sort((a, b) => b.length - a.length);
  signs.set(code, known);
  return known;
}
