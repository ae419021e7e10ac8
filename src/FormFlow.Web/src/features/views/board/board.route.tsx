import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Condition, ViewOf } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import { fieldType } from "@/fields/registry";
import type { ShownField } from "@/fields/shown-field";
import { useTextContext } from "@/fields/text-context";
import { stagesQuery } from "@/forms/api/transitions";
import { useFormats, useText, useWords } from "@/i18n";
import { Segments } from "@/ui/segments";
import { Empty, Fault, Skeleton } from "@/ui/states";
import { figuresQuery, stageFiguresQuery } from "../api/figures";
import { allOf, type Item } from "../api/records";
import { waysTo } from "../api/transitions";
import { RecordCard } from "../record-card";
import { useRowColors } from "../row-colors";
import { askedFields, titlePathOf, valueAt } from "../shown-field";
import type { ViewProps } from "../view-type";
import { BoardCard } from "./board-card";
import { BoardColumnView, type Refusal } from "./board-column";
import { type BoardColumn, boardColumns, flowOf, pipelineIn } from "./board-columns";
import { columnByArrow } from "./keyboard";
import { useMoves } from "./use-moves";
import "./board.css";

type Lifted = { item: Item; column: BoardColumn };

/** Records as cards in columns; moving one is a transition where the columns are stages. */
export default function BoardView({ ws, form, view, filter, q, fields, open, onShown }: ViewProps<ViewOf<"board">>) {
  const words = useWords("views");
  const text = useText();
  const formats = useFormats();
  const context = useTextContext(form);
  const catalog = useCatalog();
  const colors = useRowColors(fields, view.colors);
  const field = fields.at(view.groupBy);
  const sum = view.sumField ? fields.at(view.sumField) : undefined;
  const titlePath = view.titleField ?? titlePathOf(fields);
  const isStage = field?.kind.type === "stage";
  const workflow = isStage ? catalog.workflowOf(form, field.path)?.document : undefined;
  const pipelines = workflow?.pipelines ?? [];
  const settled = pipelineIn(filter, `${view.groupBy}.pipeline`);
  const [chosen, setChosen] = useState<string | null>(null);
  const pipeline = isStage ? (settled ?? chosen ?? pipelines.at(-1)?.key ?? null) : null;
  const within: Condition | undefined =
    isStage && settled === null && pipelines.length > 1 && pipeline !== null
      ? { field: `${field.path}.pipeline`, op: "eq", value: pipeline }
      : undefined;
  const narrowed = allOf(filter, within);

  const figures = useQuery({
    ...figuresQuery(ws, form, {
      groupBy: [view.groupBy],
      measures: [{ fn: "count", as: "count" }, ...(sum ? [{ fn: "sum" as const, field: sum.path, as: "sum" }] : [])],
      filter: narrowed,
    }),
    enabled: field !== undefined,
  });
  const stays = useQuery({
    ...stageFiguresQuery(ws, form, {
      groupBy: ["stage", "next", "nextStatus"],
      measures: [{ fn: "count", as: "count" }],
      filter: allOf(
        { field: "leftAt", op: "notEmpty" },
        { field: "field", op: "eq", value: view.groupBy },
        pipeline ? { field: "pipeline", op: "eq", value: pipeline } : undefined,
      ),
    }),
    enabled: isStage,
  }).data;
  const flows = useMemo(() => flowOf(workflow, pipeline, stays ?? []), [workflow, pipeline, stays]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: labels change with the language only, which the context stands for.
  const columns = useMemo(() => {
    if (field === undefined) return [];
    const label = (value: unknown) => fieldType(field.kind).toText(value, field.kind as never, { ...context, form: field.form });
    const all = boardColumns({
      field,
      catalog,
      pipeline,
      figures: figures.data ?? [],
      hidden: view.hiddenGroups ?? [],
      text: text as never,
      label,
    });
    return all.map((column) => (column.id === "" ? { ...column, label: words("board.blank", { field: field.label }) } : column));
  }, [field, catalog, pipeline, figures.data, view.hiddenGroups, context]);

  const cardFields = useMemo(
    () => (view.cardFields ?? []).map((path) => fields.at(path)).filter((one): one is ShownField => one !== undefined),
    [view.cardFields, fields],
  );
  const ask = useMemo(
    () => ({
      filter: narrowed,
      sort: view.sort,
      q,
      fields: askedFields([titlePath, view.groupBy, ...cardFields.map((one) => one.path), ...colors.paths]),
    }),
    [narrowed, view.sort, q, titlePath, view.groupBy, cardFields, colors.paths],
  );
  const titleOf = useCallback((item: Item) => String(valueAt(item, titlePath) ?? words("untitled")), [titlePath, words]);
  const { moves, move, dialog } = useMoves({ ws, form, field, titleOf });

  const [lifted, lift] = useState<Lifted | null>(null);
  const offers = useQuery({ ...stagesQuery(ws, form, lifted?.item.id ?? ""), staleTime: 0, enabled: isStage && lifted !== null }).data;
  const refusalOf = (column: BoardColumn): Refusal | null => {
    if (!isStage || lifted === null || column.id === lifted.column.id || offers === undefined) return null;
    const [way] = waysTo(offers, field.path, column.id);
    if (way === undefined) return { why: words("board.noWay"), isClosed: true };
    return way.isAllowed ? null : { why: way.blocked.map((why) => why.detail).join(" "), isClosed: false };
  };

  const [shown, setShown] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const onItems = useCallback(
    (column: string, ids: readonly string[]) =>
      setShown((before) => (before.get(column)?.join() === ids.join() ? before : new Map(before).set(column, ids))),
    [],
  );
  useEffect(() => onShown(columns.flatMap((column) => shown.get(column.id) ?? [])), [shown, columns, onShown]);

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: columnByArrow,
      keyboardCodes: { start: ["Space"], cancel: ["Escape"], end: ["Space", "Enter"] },
    }),
  );
  const columnOf = (id: unknown) => columns.find((column) => column.id === id);
  const say = (key: "over" | "dropped", over: unknown) => {
    const title = lifted ? titleOf(lifted.item) : "";
    const column = columnOf(over)?.label;
    return column === undefined ? words("board.overNothing", { title }) : words(`board.${key}`, { title, column });
  };
  const drop = ({ over }: DragEndEvent) => {
    const target = columnOf(over?.id);
    if (lifted && target) void move(lifted.item, lifted.column, target);
    lift(null);
  };

  if (field === undefined) return <Empty title={words("board.noColumns")}>{words("board.noColumnsText")}</Empty>;
  if (figures.error) return <Fault error={figures.error} onRetry={() => void figures.refetch()} />;
  if (figures.data === undefined) return <Skeleton lines={10} />;
  const head = fields.at(titlePath);
  return (
    <>
      <div className="ff-board-bar">
        {isStage && settled === null && pipelines.length > 1 && pipeline !== null && (
          <Segments
            label={words("board.pipeline")}
            value={pipeline}
            onChange={setChosen}
            options={pipelines.map((one) => ({ value: one.key, label: text(one.label, one.key) }))}
          />
        )}
        <nav className="ff-narrow-only" aria-label={words("board.columns")}>
          {columns.map((column) => (
            <button
              key={column.id}
              type="button"
              className="ff-chip"
              onClick={() =>
                document.getElementById(`column-${column.id}`)?.scrollIntoView({ behavior: "smooth", inline: "center", block: "nearest" })
              }
            >
              {column.label} <b>{formats.number(column.count)}</b>
            </button>
          ))}
        </nav>
      </div>
      <DndContext
        sensors={sensors}
        collisionDetection={(args) => {
          const under = pointerWithin(args);
          return under.length > 0 ? under : rectIntersection(args);
        }}
        onDragStart={({ active }) => lift(active.data.current as Lifted)}
        onDragEnd={drop}
        onDragCancel={() => lift(null)}
        accessibility={{
          screenReaderInstructions: { draggable: words("board.howTo") },
          announcements: {
            onDragStart: ({ active }) => {
              const { item, column } = active.data.current as Lifted;
              return words("board.lift", { title: titleOf(item), column: column.label });
            },
            onDragOver: ({ over }) => say("over", over?.id),
            onDragEnd: ({ over }) => say("dropped", over?.id),
            onDragCancel: () => words("board.putBack", { title: lifted ? titleOf(lifted.item) : "" }),
          },
        }}
      >
        <div className="ff-board">
          {columns.map((column) => (
            <BoardColumnView
              key={column.id}
              ws={ws}
              form={form}
              column={column}
              field={field}
              ask={ask}
              flow={flows.get(column.id)}
              sumText={
                column.sum === null
                  ? null
                  : formats.compact(column.sum, sum?.kind.type === "currency" ? (sum.kind.currency ?? "CNY") : undefined)
              }
              moves={moves}
              refusal={refusalOf(column)}
              isDragging={lifted !== null}
              onItems={onItems}
              renderCard={(item, at) => (
                <BoardCard
                  item={item}
                  title={titleOf(item)}
                  head={head}
                  fields={cardFields}
                  color={colors.of(item)}
                  ruled={colors.paths}
                  column={at}
                  columns={columns}
                  onOpen={() => open(item.id)}
                  onMove={(to) => void move(item, at, to)}
                />
              )}
            />
          ))}
        </div>
        <DragOverlay dropAnimation={null}>
          {lifted && (
            <div className="ff-lifted">
              <RecordCard
                item={lifted.item}
                head={head}
                fields={cardFields}
                color={colors.of(lifted.item)}
                ruled={colors.paths}
                onOpen={() => {}}
              />
            </div>
          )}
        </DragOverlay>
      </DndContext>
      {dialog}
    </>
  );
}
