import { Building2 } from "lucide-react";
import type { FieldType } from "../field-type";
import { later, laterSettings } from "../later";
import { joinList } from "../lists";
import { choice, membership } from "../operators";
import { referencesOf } from "../references";
import { DepartmentDisplay } from "./display";

const one: FieldType<"department"> = {
  type: "department",
  icon: Building2,
  group: "link",
  Input: later(async () => (await import("./input")).DepartmentInput),
  Display: DepartmentDisplay,
  Settings: laterSettings(async () => (await import("./settings")).DepartmentSettings),
  toText: (value) => joinList(referencesOf(value).map(({ title }) => title)),
  operators: choice,
  width: 140,
  canSort: true,
  canGroup: true,
};
const several: FieldType<"department"> = { ...one, operators: membership, width: 200, canSort: false, canGroup: false };

export const departmentType: FieldType<"department"> = { ...one, of: (field) => (field.multiple ? several : one) };
