import { useDroppable } from "@dnd-kit/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ShownField } from "@/fields/shown-field";
import { useFormats, useWords } from "@/i18n";
import { Fault, Skeleton } from "@/ui/states";
import { Tag } from "@/ui/tag";
import { allOf, type Item, type RecordAsk, recordPagesQuery } from "../api/records";
import { useEndless } from "../use-endless";
import { type BoardColumn, columnCondition, type Flow } from "./board-columns";
import type { Move } from "./use-moves";

/** Why the lifted card may not go there as it is: no way goes there, or there is a gate that asks for something first. */
export type Refusal = { why: string; isClosed: boolean };

type Props = {
  ws: string;
  form: string;
  column: BoardColumn;
  field: ShownField;
  ask: RecordAsk;
  flow: Flow | undefined;
  sumText: string | null;
  moves: ReadonlyMap<string, Move>;
  /** Why a card that is lifted now cannot be put here. */
  refusal: Refusal | null;
  isDragging: boolean;
  renderCard: (item: Item, column: BoardColumn) => React.ReactNode;
  onItems: (column: string, ids: readonly string[]) => void;
};

/** How many cards come at a time: a card is more to draw than a row. */
const pages = [20, 50];

/** A column of a board: how many, how much, what share goes on; its cards, more as one scrolls. */
export function BoardColumnView(props: Props) {
  const { ws, form, column, field, ask, flow, sumText, moves, refusal, isDragging, renderCard, onItems } = props;
  const words = useWords("views");
  const formats = useFormats();
  const filter = allOf(ask.filter, columnCondition(field.path, column));
  const query = useInfiniteQuery({ ...recordPagesQuery(ws, form, { ...ask, filter }, pages), placeholderData: keepPreviousData });
  const { setNodeRef, isOver } = useDroppable({ id: column.id, disabled: refusal?.isClosed });
  const held = query.data?.pages.flatMap((page) => page.items) ?? [];
  const coming = [...moves.values()].filter((move) => move.to === column.id && !held.some((item) => item.id === move.item.id));
  const items = [...coming.map((move) => move.item), ...held.filter((item) => (moves.get(item.id)?.to ?? column.id) === column.id)];
  const count = column.count + coming.length - (held.length - (items.length - coming.length));
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const reach = useCallback(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const end = useEndless(
    items,
    reach,
    useCallback((ids: readonly string[]) => onItems(column.id, ids), [column.id, onItems]),
  );
  const share = flow && formats.percent(flow.share);
  return (
    <section
      ref={setNodeRef}
      id={`column-${column.id}`}
      className={`ff-column ${isOver ? "over" : ""} ${isDragging && refusal?.isClosed ? "closed" : ""} ${flow?.isBottleneck ? "bottleneck" : ""}`}
      aria-label={`${column.label}, ${words("count", { count })}`}
    >
      <header>
        <div className="ff-row">
          {column.color ? <Tag color={column.color}>{column.label}</Tag> : <b className="ff-ellipsis">{column.label}</b>}
          <span className="ff-quiet">{formats.number(count)}</span>
        </div>
        <div className="ff-row ff-hint">
          <span>{sumText}</span>
          <span className="ff-grow" />
          {share && <span title={words("board.goesOn", { share })}>{share} →</span>}
        </div>
        {flow?.isBottleneck && share && (
          <p className="ff-bottleneck">{words("board.bottleneck", { share, usual: formats.percent(flow.usual) })}</p>
        )}
        {isDragging && refusal && <p className="ff-refusal">{refusal.why}</p>}
      </header>
      <ul>
        {items.map((item) => (
          <li key={item.id}>{renderCard(item, column)}</li>
        ))}
      </ul>
      {query.isPending && column.count > 0 && <Skeleton lines={3} />}
      {query.error && <Fault error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && <p className="ff-hint ff-column-empty">{words("board.empty")}</p>}
      <div ref={end}>{hasNextPage && <Skeleton lines={3} />}</div>
    </section>
  );
}
