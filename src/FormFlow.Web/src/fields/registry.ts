import { CircleHelp } from "lucide-react";
import type { Catalog } from "@/api/catalog";
import type { FieldDocument } from "@/api/documents";
import { addressType } from "./address";
import { attachmentType } from "./attachment";
import { autoNumberType } from "./auto-number";
import { bandType } from "./band";
import { cascadeType } from "./cascade";
import { currencyType } from "./currency";
import { dateType } from "./date";
import { dateTimeType } from "./date-time";
import { departmentType } from "./department";
import { durationType } from "./duration";
import { emailType } from "./email";
import type { FieldIn, FieldType } from "./field-type";
import { formulaType } from "./formula";
import { imageType } from "./image";
import { linkedValueType } from "./linked-value";
import { locationType } from "./location";
import { longTextType } from "./long-text";
import { lookupType } from "./lookup";
import { memberType } from "./member";
import { multiSelectType } from "./multi-select";
import { numberType } from "./number";
import { percentType } from "./percent";
import { phoneType } from "./phone";
import { ratingType } from "./rating";
import { richTextType } from "./rich-text";
import { rollupType } from "./rollup";
import { scoreType } from "./score";
import { selectType } from "./select";
import { signatureType } from "./signature";
import { stageType } from "./stage";
import { subformType } from "./subform";
import { switchType } from "./switch";
import { tagsType } from "./tags";
import { textType } from "./text";
import { timeType } from "./time";
import { UnknownValue } from "./unknown";
import { urlType } from "./url";
import "./fields.css";

const unknown: FieldType = {
  type: "text",
  icon: CircleHelp,
  Display: UnknownValue,
  toText: (value) => (value == null ? "" : typeof value === "string" ? value : JSON.stringify(value)),
  operators: ["empty", "notEmpty"],
};

const byName = new Map<string, FieldType>();

/** The type of a field; one that this browser does not know is shown as it comes, and is never written. */
export function fieldType(field: FieldDocument): FieldType {
  const type = byName.get(field.type) ?? unknown;
  return type.of?.(field) ?? type;
}

// biome-ignore lint/suspicious/noExplicitAny: each type knows its own document; the registry is where the kinds meet.
const simple: readonly FieldType<any>[] = [
  textType,
  longTextType,
  richTextType,
  numberType,
  currencyType,
  percentType,
  ratingType,
  dateType,
  dateTimeType,
  timeType,
  durationType,
  switchType,
  selectType,
  multiSelectType,
  cascadeType,
  tagsType,
  phoneType,
  emailType,
  urlType,
  addressType,
  locationType,
  memberType,
  lookupType,
  departmentType,
  attachmentType,
  imageType,
  signatureType,
  autoNumberType,
  scoreType,
  bandType,
  stageType,
  subformType,
];
for (const type of simple) byName.set(type.type, type);

// biome-ignore lint/suspicious/noExplicitAny: as above.
const made: readonly FieldType<any>[] = [rollupType(fieldType), formulaType(fieldType), linkedValueType(fieldType)];
for (const type of made) byName.set(type.type, type);

/** All types, in the order a builder is offered them. */
export const fieldTypes: readonly FieldType[] = [...byName.values()];

/**
 * The field whose kind of value a field shows: the result of a formula or a rollup, the field behind a linked value, else the field itself. Conditions,
 * totals and groups go by it; its type has the input for a condition's value.
 */
export function valueField(field: FieldDocument, form: string, catalog: Catalog): FieldIn {
  let found: FieldIn = { field, form };
  for (let depth = 0; depth < 8; depth++) {
    const next = fieldType(found.field).shows?.(found.field, found.form, catalog);
    if (next === undefined) break;
    found = next;
  }
  return found;
}
