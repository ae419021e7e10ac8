import { Gauge } from "lucide-react";
import type { FieldDocument, FieldOf } from "@/api/documents";
import { computedType } from "../computed";
import type { FieldType } from "../field-type";
import { numberType } from "../number";

/** A score as the number it is. */
function resultOf({ terms: _, decay: __, start: ___, ...field }: FieldOf<"score">): FieldDocument {
  return { ...field, type: "number", decimals: field.decimals ?? 0 } as FieldDocument;
}

export const scoreType = computedType("score", Gauge, numberType as FieldType, resultOf);
