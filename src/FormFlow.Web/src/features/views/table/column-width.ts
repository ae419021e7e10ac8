import { fieldType } from "@/fields/registry";
import type { ShownField } from "@/fields/shown-field";

/** What stands beside a column's name in its head: the sort's arrow and place, the menu, the room around. */
const besideName = 68;
const most = 240;

/** About how many pixels a text takes in the type of a table's head: Chinese characters are twice as wide as Latin letters. */
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 13 : 6.6), 0);

/** How wide a column is when nobody chose it: as its kind of value needs, and its name too; the first has the record's title. */
export function columnWidth(shown: ShownField, isFirst: boolean): number {
  const usual = fieldType(shown.kind).width ?? 150;
  return Math.max(usual, isFirst ? most : 0, Math.min(most, Math.ceil(widthOf(shown.label) + besideName)));
}
