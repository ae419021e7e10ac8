/** The records of the list that a record was opened from, in its order. */
type RecordList = { ids: readonly string[]; total: number; from?: number };

const key = (ws: string, form: string) => `list ${ws} ${form}`;

/**
 * Remembers the list in sight, so that a record's page can go on to the next; for as long as the tab is open. Of a long list it may be a part,
 * before which so many others stand.
 */
export function rememberList(ws: string, form: string, ids: readonly string[], total: number, from = 0): void {
  try {
    sessionStorage.setItem(key(ws, form), JSON.stringify({ ids: ids.slice(0, 2000), total, from } satisfies RecordList));
  } catch {
    // Without room to remember there is no next and previous, nothing worse.
  }
}

/** Where a record stands in the list it was opened from, with the ids before and after it; null when it was not opened from one. */
export function placeInList(ws: string, form: string, id: string) {
  try {
    const list = JSON.parse(sessionStorage.getItem(key(ws, form)) ?? "null") as RecordList | null;
    const at = list?.ids.indexOf(id) ?? -1;
    return list && at >= 0
      ? { previous: list.ids[at - 1], next: list.ids[at + 1], position: (list.from ?? 0) + at + 1, total: list.total }
      : null;
  } catch {
    return null;
  }
}
