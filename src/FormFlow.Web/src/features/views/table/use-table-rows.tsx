import { useQueries } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo } from "react";
import type { ViewOf } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import type { FieldFinder, ShownField } from "@/fields/shown-field";
import { figuresQuery, type Measure } from "../api/figures";
import { allOf, type Item, type RecordAsk } from "../api/records";
import { askedFields } from "../shown-field";
import { figureName, totalsOf } from "../totals";
import type { ViewProps } from "../view-type";
import { GroupList, useGroupLists } from "./group-list";
import { type Group, groupCondition, groupedRows, groupsOf, orderOf } from "./groups";
import { useKeptOfView } from "./kept-of-view";
import type { TableRow } from "./rows";

type Table = ViewOf<"table">;
type Props = Pick<ViewProps<Table>, "ws" | "form" | "view" | "viewKey" | "filter" | "q" | "fields">;

/** The fields that a table asks for: its columns and what its colours look at. */
export function useTableAsk({ view, filter, q, fields }: Props, extra: readonly string[]): RecordAsk {
  return useMemo(
    () => ({
      filter,
      sort: view.sort,
      q,
      fields: askedFields([
        ...view.columns.map((column) => column.field).filter((path) => fields.at(path) !== undefined),
        ...extra.filter((path) => !path.includes(".") || path.startsWith("stage")).filter((path) => fields.at(path) !== undefined),
      ]),
    }),
    [filter, view.sort, q, view.columns, fields, extra],
  );
}

/** What the feet of columns and the heads of groups show. */
export function measuresOf(view: Table, fields: FieldFinder): Measure[] {
  const totals = view.columns.flatMap(({ field, total }) => {
    const shown = fields.at(field);
    return total && shown && totalsOf(shown).includes(total) ? [{ fn: total, field, as: figureName(field) } satisfies Measure] : [];
  });
  return [{ fn: "count", as: "count" }, ...totals];
}

export type TableRows = {
  rows: readonly TableRow[];
  items: readonly Item[];
  /** The line to which somebody jumped; the first when nobody did. */
  place: number;
  total: number | undefined;
  held: number;
  show: () => void;
  isLoading: boolean;
  error: unknown;
  retry: () => void;
  /** Asks for what belongs between two lines, when it is not here yet. */
  reach: (first: number, last: number) => void;
  toggle?: (group: string) => void;
  /** What has to be drawn beside the table, nothing of it to be seen. */
  beside?: ReactNode;
};

const openAtFirst = 3;
/** The groups of a view that stay as somebody opened or closed them. */
const mostChosen = 40;
const noneChosen: Readonly<Record<string, boolean>> = {};

/** The lines of a grouped table: the groups with their figures, and the records of those that are open. */
export function useGroupedRows({ ws, form, view, viewKey, filter, q, fields }: Props, ask: RecordAsk, isOn: boolean): TableRows {
  const catalog = useCatalog();
  const [chosen, choose] = useKeptOfView("groups", `${form} ${viewKey}`, noneChosen);
  const by = useMemo(
    () => (isOn ? (view.groupBy ?? []).map((path) => fields.at(path)).filter((field): field is ShownField => field !== undefined) : []),
    [isOn, view.groupBy, fields],
  );
  const measures = useMemo(() => measuresOf(view, fields), [view, fields]);
  const levels = useQueries({
    queries: by.map((_, level) =>
      figuresQuery(ws, form, { groupBy: by.slice(0, level + 1).map((field) => field.path), measures, filter, limit: 1000 }),
    ),
    combine: (results) => ({
      data: results.every((result) => result.data) ? results.map((result) => result.data!) : undefined,
      error: results.find((result) => result.error)?.error ?? null,
      retry: () => {
        for (const result of results) void result.refetch();
      },
    }),
  });
  const groups = useMemo(() => {
    const stages = (field: ShownField) =>
      catalog.workflowOf(field.form, field.path)?.document.pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => stage.key)) ?? [];
    return groupsOf(
      by,
      levels.data ?? [],
      by.map((field) => orderOf(field, stages(field))),
    );
  }, [by, levels.data, catalog]);
  const firstOpen = useMemo(
    () =>
      new Set(
        groups
          .filter((group) => group.level === 0)
          .slice(0, openAtFirst)
          .map((group) => group.id),
      ),
    [groups],
  );
  const isOpen = useCallback((group: Group) => chosen[group.id] ?? (firstOpen.has(group.id) || group.level > 0), [firstOpen, chosen]);
  const openLeaves = useMemo(() => {
    const closed = new Set<string>();
    return groups.filter((group) => {
      const parent = JSON.stringify((JSON.parse(group.id) as unknown[]).slice(0, -1));
      if (closed.has(parent) || !isOpen(group)) closed.add(group.id);
      return group.level === by.length - 1 && !closed.has(group.id);
    });
  }, [groups, isOpen, by.length]);
  const { lists, tell } = useGroupLists();
  const rows = useMemo(() => groupedRows(groups, by, isOpen, (id) => lists.get(id)), [groups, by, isOpen, lists]);
  const items = useMemo(() => rows.flatMap((row) => (row.kind === "record" ? [row.item] : [])), [rows]);
  const reach = useCallback(
    (first: number, last: number) => {
      const waiting = rows.slice(Math.max(0, first), last + 1).flatMap((row) => (row.kind === "wait" ? [row.group] : []));
      for (const group of new Set(waiting)) lists.get(group)?.more();
    },
    [rows, lists],
  );
  const toggle = useCallback(
    (id: string) => {
      const group = groups.find((one) => one.id === id);
      const { [id]: _, ...others } = chosen;
      if (group) choose({ ...Object.fromEntries(Object.entries(others).slice(1 - mostChosen)), [id]: !isOpen(group) });
    },
    [groups, isOpen, chosen, choose],
  );
  const failed = [...lists.values()].find((list) => list.error);
  const total = levels.data?.[0]?.reduce((sum, row) => sum + Number(row.count ?? 0), 0);
  return {
    rows,
    items,
    place: 0,
    total,
    held: 0,
    show: noop,
    isLoading: isOn && levels.data === undefined && !levels.error,
    error: levels.error ?? failed?.error ?? null,
    retry: () => {
      levels.retry();
      for (const list of lists.values()) list.retry();
    },
    reach,
    toggle,
    beside: openLeaves.map((group) => (
      <GroupList
        key={group.id}
        ws={ws}
        form={form}
        id={group.id}
        ask={{ ...ask, filter: allOf(filter, groupCondition(by, group.path)), q }}
        tell={tell}
      />
    )),
  };
}

const noop = () => {};
