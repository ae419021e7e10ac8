import type { ViewDocument, ViewTypeName } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import type { FieldFinder } from "@/fields/shown-field";

/** How a new view of a kind begins on a form, or null when the form has no field that it needs. */
export function viewStart(type: ViewTypeName, fields: FieldFinder, form: string, from: ViewDocument): ViewDocument | null {
  const own = fields.all.filter((shown) => !shown.path.includes("."));
  const dates = own.filter((shown) => shown.kind.type === "date" || shown.kind.type === "dateTime");
  const stated = own.filter((shown) => shown.path !== "createdAt" && shown.path !== "updatedAt" && dates.includes(shown));
  const day = (stated[0] ?? dates[0])?.path;
  const columns =
    own.find((shown) => shown.kind.type === "stage") ??
    own.find((shown) => shown.kind.type === "select") ??
    own.find((shown) => shown.kind.type === "member" && fieldType(shown.kind).canGroup);
  const common = { form, label: from.label, ...(from.filter ? { filter: from.filter } : {}) };
  switch (type) {
    case "table":
      return {
        ...common,
        type,
        columns: from.type === "table" ? from.columns : own.slice(0, 8).map((shown) => ({ field: shown.path })),
      } as ViewDocument;
    case "board":
      return columns === undefined ? null : ({ ...common, type, groupBy: columns.path } as ViewDocument);
    case "calendar":
      return day === undefined ? null : ({ ...common, type, start: day } as ViewDocument);
    case "gallery":
      return { ...common, type, cover: own.find((shown) => shown.kind.type === "image")?.path } as ViewDocument;
    case "timeline":
      return stated.length < 2 ? null : ({ ...common, type, start: stated[0]!.path, end: stated[1]!.path } as ViewDocument);
  }
}
