/** A telephone number in groups that can be read: those of China as people write them there, others as they are. */
export function phoneText(value: unknown): string {
  const [number = "", extension] = String(value).split("x");
  const grouped = number.replace(
    /^(\+86)?(1\d{2})(\d{4})(\d{4})$/,
    (_, code: string | undefined, a, b, c) => `${code ? `${code} ` : ""}${a} ${b} ${c}`,
  );
  return extension === undefined ? grouped : `${grouped} ext. ${extension}`;
}

/** The address that calls a number. */
export function callAddress(value: unknown): string {
  return `tel:${String(value).replace("x", ";ext=")}`;
}
