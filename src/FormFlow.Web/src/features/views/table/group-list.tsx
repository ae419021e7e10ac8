import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { type RecordAsk, recordPagesQuery } from "../api/records";
import type { GroupRecords } from "./groups";

/** The records of an open group as far as they have come, and what asks for the next ones. */
type Held = GroupRecords & { more: () => void; error: unknown; retry: () => void };

type Tell = (id: string, held: Held | null) => void;

/** What the lists of the open groups have told. */
export function useGroupLists(): { lists: ReadonlyMap<string, Held>; tell: Tell } {
  const [lists, setLists] = useState<ReadonlyMap<string, Held>>(new Map());
  const tell = useCallback<Tell>(
    (id, held) =>
      setLists((before) => {
        const next = new Map(before);
        if (held === null) next.delete(id);
        else next.set(id, held);
        return next;
      }),
    [],
  );
  return { lists, tell };
}

/** Keeps the records of one open group, page after page; draws nothing itself. */
export function GroupList({ ws, form, id, ask, tell }: { ws: string; form: string; id: string; ask: RecordAsk; tell: Tell }) {
  const { data, hasNextPage, isFetching, error, fetchNextPage, refetch } = useInfiniteQuery(recordPagesQuery(ws, form, ask));
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  const retry = useCallback(() => {
    if (error) void refetch();
  }, [error, refetch]);
  useEffect(() => {
    if (items || error) tell(id, { items: items ?? [], isWhole: items !== undefined && !hasNextPage, more, error, retry });
  }, [id, items, hasNextPage, more, error, retry, tell]);
  useEffect(() => () => tell(id, null), [id, tell]);
  return null;
}
