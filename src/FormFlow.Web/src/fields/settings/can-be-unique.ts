import type { FieldDocument } from "@/api/documents";
import { kindOf } from "@/lib/values";

const compared: readonly string[] = ["text", "number", "date", "dateTime", "time", "reference"];
const uncompared: readonly string[] = ["longText", "richText", "stage"];

/** Whether records can be told apart by what a field holds. */
export const canBeUnique = (field: FieldDocument): boolean => compared.includes(kindOf(field)) && !uncompared.includes(field.type);
