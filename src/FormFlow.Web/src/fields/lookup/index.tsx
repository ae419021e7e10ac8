import { Link2 } from "lucide-react";
import type { FieldOf } from "@/api/documents";
import type { FieldType } from "../field-type";
import { later, laterSettings } from "../later";
import { equality, membership } from "../operators";
import { referencesOf } from "../references";
import { LookupDisplay } from "./display";

const one: FieldType<"lookup"> = {
  type: "lookup",
  icon: Link2,
  group: "link",
  start: ({ form, forms }) => ({ form: forms[0] ?? form }),
  Input: later(async () => (await import("./input")).LookupInput),
  Display: LookupDisplay,
  Settings: laterSettings(async () => (await import("./settings")).LookupSettings),
  toText: (value) =>
    referencesOf(value)
      .map(({ title }) => title)
      .join("; "),
  operators: [...equality.slice(0, 2), "in", "notIn", ...equality.slice(2)],
  width: 180,
  canSort: true,
  canGroup: true,
};

const several: FieldType<"lookup"> = { ...one, operators: membership, canSort: false, canGroup: false };

export const lookupType: FieldType<"lookup"> = { ...one, of: (field: FieldOf<"lookup">) => (field.multiple ? several : one) };
