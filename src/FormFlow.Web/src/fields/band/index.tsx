import { Layers } from "lucide-react";
import { lazy } from "react";
import type { FieldDocument, FieldOf } from "@/api/documents";
import { computedType } from "../computed";
import type { FieldType } from "../field-type";
import { selectType } from "../select";

const Settings = lazy(() => import("./settings").then((module) => ({ default: module.BandSettings })));

/** A band as the choice that it is, made by the number. */
function resultOf({ bands, of: _, ...field }: FieldOf<"band">): FieldDocument {
  return { ...field, type: "select", options: bands } as FieldDocument;
}

export const bandType: FieldType<"band"> = {
  ...computedType("band", Layers, selectType as FieldType, resultOf),
  group: "computed",
  start: ({ siblings }) => ({
    of: siblings.find(({ type }) => type === "score" || type === "number")?.key ?? "",
    bands: [
      { value: "A", from: 80, color: "green" },
      { value: "B", from: 50, color: "amber" },
      { value: "C", color: "gray" },
    ],
  }),
  Settings,
};
