import { fieldType } from "@/fields/registry";
import type { FieldFinder, ShownField } from "@/fields/shown-field";
import { kindOf, type ValueKind } from "@/lib/values";

const ofKinds = (fields: FieldFinder, ...kinds: readonly ValueKind[]): ShownField[] =>
  fields.all.filter((shown) => kinds.includes(kindOf(shown.kind)));

/** The fields whose values can be the columns of a board or the lanes of a timeline. */
export const apartFields = (fields: FieldFinder) =>
  ofKinds(fields, "text", "reference", "boolean").filter((shown) => fieldType(shown.kind).canGroup);

/** The fields that hold a day or a moment. */
export const dayFields = (fields: FieldFinder) => ofKinds(fields, "date", "dateTime");

/** The fields that hold a number. */
export const numberFields = (fields: FieldFinder) => ofKinds(fields, "number");

/** The fields that can head a card or stand on a bar. */
export const titleFields = (fields: FieldFinder) =>
  ofKinds(fields, "text", "number", "date", "dateTime", "reference").filter((shown) => fieldType(shown.kind).canSort);

/** The fields whose value has a colour. */
export const colorFields = (fields: FieldFinder) =>
  fields.all.filter((shown) => shown.kind.type === "select" && kindOf(shown.kind) === "text");

/** The fields that hold pictures. */
export const pictureFields = (fields: FieldFinder) =>
  fields.all.filter((shown) => shown.kind.type === "image" || shown.kind.type === "attachment");
