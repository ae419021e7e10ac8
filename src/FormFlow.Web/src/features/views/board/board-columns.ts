import type { Catalog } from "@/api/catalog";
import type { Condition, OptionColor, WorkflowDocument } from "@/api/documents";
import type { ShownField } from "@/fields/shown-field";
import type { FigureRow } from "../api/figures";
import { orderOf } from "../table/groups";

/** A column of a board: the value its cards have in common. */
export type BoardColumn = {
  /** What stands for the value; empty for blank. */
  id: string;
  value: unknown;
  label: string;
  color: OptionColor | null;
  count: number;
  sum: number | null;
};

/** What a value is called by: the id of a reference, else the value as text. */
export function columnId(value: unknown): string {
  if (value == null) return "";
  if (Array.isArray(value)) return value.map(columnId).join();
  return typeof value === "object" && "id" in value ? String(value.id) : String(value);
}

/** The condition that a column's cards fulfil. */
export function columnCondition(field: string, column: Pick<BoardColumn, "id" | "value">): Condition {
  const { value } = column;
  if (column.id === "") return { field, op: "empty" };
  return { field, op: "eq", value: typeof value === "object" && value !== null && "id" in value ? value.id : value };
}

type Fixed = { value: unknown; label: string; color: OptionColor | null };

/** The columns that are there whether or not they have cards: the stages of a pipeline, or the options of a field. */
export function fixedColumns(
  field: ShownField,
  catalog: Catalog,
  pipeline: string | null,
  text: (label: never, otherwise?: string) => string,
): Fixed[] {
  if (field.kind.type === "stage") {
    const workflow = catalog.workflowOf(field.form, field.kind.key)?.document;
    const stages = workflow?.pipelines.filter((one) => pipeline === null || one.key === pipeline).flatMap((one) => one.stages) ?? [];
    return stages.map((stage) => ({ value: stage.key, label: text(stage.label as never, stage.key), color: stage.color ?? null }));
  }
  const options = "options" in field.kind ? (field.kind.options as { value: string; label?: never; color?: OptionColor }[]) : [];
  return options.map((option) => ({ value: option.value, label: text(option.label as never, option.value), color: option.color ?? null }));
}

/** The columns of a board with their figures: the fixed ones in order, others by what is there, blank last and only when it has cards. */
export function boardColumns(props: {
  field: ShownField;
  catalog: Catalog;
  pipeline: string | null;
  figures: readonly FigureRow[];
  hidden: readonly string[];
  text: (label: never, otherwise?: string) => string;
  label: (value: unknown) => string;
}): BoardColumn[] {
  const { field, catalog, pipeline, figures, hidden, text, label } = props;
  const byId = new Map(figures.map((row) => [columnId(row[field.path]), row]));
  const fixed = fixedColumns(field, catalog, pipeline, text);
  const known = new Set(fixed.map((one) => columnId(one.value)));
  const compare = orderOf(field, []);
  const found = figures
    .map((row) => row[field.path])
    .filter((value) => !known.has(columnId(value)))
    .toSorted(compare)
    .map((value): Fixed => ({ value, label: value == null ? "" : label(value), color: null }));
  return [...fixed, ...found]
    .filter((one) => !hidden.includes(columnId(one.value)))
    .map((one) => {
      const id = columnId(one.value);
      const row = byId.get(id);
      return { ...one, id, count: Number(row?.count ?? 0), sum: row?.sum == null ? null : Number(row.sum) };
    });
}

export type Flow = { share: number; isBottleneck: boolean; usual: number };

const fewest = 8;
const muchLower = 0.1;

/** How many of those who left each stage went on towards the end, and where by far the fewest do. */
export function flowOf(
  workflow: WorkflowDocument | undefined,
  pipeline: string | null,
  stays: readonly FigureRow[],
): ReadonlyMap<string, Flow> {
  const path = workflow?.pipelines.find((one) => pipeline === null || one.key === pipeline)?.stages ?? [];
  const place = new Map(path.map((stage, index) => [stage.key, index]));
  const rates = path.flatMap((stage, index) => {
    if ((stage.status ?? "open") !== "open") return [];
    const left = stays.filter((row) => row.stage === stage.key && row.next != null);
    const all = left.reduce((sum, row) => sum + Number(row.count), 0);
    const on = left
      .filter((row) => row.nextStatus !== "lost" && (place.get(String(row.next)) ?? -1) > index)
      .reduce((sum, row) => sum + Number(row.count), 0);
    return all === 0 ? [] : [{ stage: stage.key, share: on / all, all, on }];
  });
  const sure = rates.filter((rate) => rate.all >= fewest);
  const lowest = sure.toSorted((one, other) => one.share - other.share)[0];
  const others = sure.filter((rate) => rate !== lowest);
  const usual = others.length === 0 ? 0 : others.reduce((sum, rate) => sum + rate.on, 0) / others.reduce((sum, rate) => sum + rate.all, 0);
  return new Map(
    rates.map((rate) => [
      rate.stage,
      { share: rate.share, usual, isBottleneck: rate === lowest && others.length > 0 && usual - rate.share >= muchLower },
    ]),
  );
}

/** The pipeline that a filter settles on, when it does. */
export function pipelineIn(filter: Condition | undefined, path: string): string | null {
  if (filter === undefined) return null;
  if ("all" in filter) return filter.all.map((part) => pipelineIn(part, path)).find((found) => found !== null) ?? null;
  return "op" in filter && filter.field === path && filter.op === "eq" && typeof filter.value === "string" ? filter.value : null;
}
