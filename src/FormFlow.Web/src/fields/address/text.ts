export const addressParts = ["country", "province", "city", "district", "detail", "postalCode"] as const;
export type AddressPart = (typeof addressParts)[number];
export type Address = Partial<Record<AddressPart, string>>;

/** The address of a value; its parts that are blank are absent. */
export function addressOf(value: unknown): Address {
  if (typeof value !== "object" || value === null) return {};
  const given = value as Record<string, unknown>;
  return Object.fromEntries(addressParts.filter((part) => given[part]).map((part) => [part, String(given[part])]));
}

/** Whether an address is in China, or does not say where. */
export const isInChina = ({ country }: Address): boolean =>
  country === undefined || /^(中国|中华人民共和国|cn|prc|china|p\.? ?r\.? ?china)$/i.test(country.trim());

/** An address in one line: from the large to the small when it is in Chinese, from the small to the large with commas otherwise. */
export function addressText(value: unknown): string {
  const address = addressOf(value);
  const parts = addressParts.slice(0, -1).flatMap((part) => address[part] ?? []);
  const isHan = /[\u4e00-\u9fff]/.test(parts.join(""));
  const line = isHan ? parts.join("") : parts.reverse().join(", ");
  return address.postalCode === undefined ? line : `${line} ${address.postalCode}`.trim();
}
