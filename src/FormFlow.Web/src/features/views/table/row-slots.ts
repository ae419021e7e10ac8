/** So many rows the grid draws beyond each end of what is in sight. */
const beyond = 4;

/**
 * Which element a row is drawn in. A row that comes in sight takes over the element of the one that leaves at the other end, so that scrolling
 * changes texts and makes nothing anew. The row with the selected cell keeps its element, since that holds the focus.
 */
export class RowSlots {
  #count = 0;
  #selected: { row: number; slot: number } | null = null;
  #first = 0;
  #previous = -1;

  /** So many whole rows are in sight. */
  set inSight(rows: number) {
    this.#count = rows + 1 + 2 * beyond;
  }

  /** A cell of a row was selected; below zero is none of the rows. */
  select(row: number): void {
    this.#selected = row < 0 ? null : { row, slot: this.#slotOf(row) };
  }

  /** The key of a row among those that are drawn together; they are asked for from the first to the last. */
  keyOf(row: number): string {
    const isNext = row === this.#previous + 1;
    if (row === this.#selected?.row) {
      if (isNext) this.#previous = row;
      return `slot ${this.#selected.slot}`;
    }
    if (!isNext) this.#first = row;
    this.#previous = row;
    // More rows than expected are drawn for a moment when the window grows.
    return row - this.#first < this.#count ? `slot ${this.#slotOf(row)}` : `row ${row}`;
  }

  #slotOf(row: number): number {
    if (row === this.#selected?.row) return this.#selected.slot;
    const slot = row % this.#count;
    return slot === this.#selected?.slot ? this.#count : slot;
  }
}
