import { Gauge } from "lucide-react";
import { lazy } from "react";
import type { FieldDocument, FieldOf } from "@/api/documents";
import { computedType } from "../computed";
import type { FieldType } from "../field-type";
import { numberType } from "../number";

const Settings = lazy(() => import("./settings").then((module) => ({ default: module.ScoreSettings })));

/** A score as the number it is. */
function resultOf({ terms: _, decay: __, start: ___, ...field }: FieldOf<"score">): FieldDocument {
  return { ...field, type: "number", decimals: field.decimals ?? 0 } as FieldDocument;
}

export const scoreType: FieldType<"score"> = {
  ...computedType("score", Gauge, numberType as FieldType, resultOf),
  group: "computed",
  start: ({ name }) => ({ terms: [{ label: name("score"), points: 10 }] }),
  Settings,
};
