import { Layers } from "lucide-react";
import type { FieldDocument, FieldOf } from "@/api/documents";
import { computedType } from "../computed";
import type { FieldType } from "../field-type";
import { selectType } from "../select";

/** A band as the choice that it is, made by the number. */
function resultOf({ bands, of: _, ...field }: FieldOf<"band">): FieldDocument {
  return { ...field, type: "select", options: bands } as FieldDocument;
}

export const bandType = computedType("band", Layers, selectType as FieldType, resultOf);
