import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ViewDocument } from "@/api/documents";
import { type SavedView, savedViewsQuery } from "../api/saved-views";
import type { Opened } from "../use-view";

/** The key of a saved view in addresses. */
export const savedKey = (id: string) => `saved:${id}`;

/** A saved view as it can be opened. */
export function openedFrom(saved: SavedView): Opened {
  const { id, version, shared, mayChange, base, problems } = saved;
  return {
    key: savedKey(id),
    label: saved.name,
    document: { ...(saved.view as object), form: saved.form, label: saved.name } as ViewDocument,
    saved: { id, version, shared, mayChange, base, problems: problems.map((problem) => problem.detail) },
  };
}

/** The saved views of a form, those for everybody first; undefined while they are not known. */
export function useSavedViews(ws: string, form: string): readonly Opened[] | undefined {
  const query = useQuery(savedViewsQuery(ws, form));
  const views = query.data ?? (query.isError ? none : undefined);
  return useMemo(() => views?.toSorted((one, other) => Number(other.shared) - Number(one.shared)).map(openedFrom), [views]);
}

const none: readonly SavedView[] = [];
