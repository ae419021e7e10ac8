const sorted = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Whether two parts of documents say the same, whatever the order of their members. */
export const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one ?? null, sorted) === JSON.stringify(other ?? null, sorted);
