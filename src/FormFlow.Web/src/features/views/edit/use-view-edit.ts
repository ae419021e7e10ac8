import { useCallback, useEffect, useRef, useState } from "react";
import type { ViewDocument, ViewTypeName } from "@/api/documents";
import { ApiProblem } from "@/api/problem";
import type { FieldFinder } from "@/fields/shown-field";
import { readAppView } from "../api/app-views";
import type { Opened } from "../use-view";
import { type Content, retyped, type ViewEdit, withSettings } from "./view-edit";

type Props = { ws: string; opened: Opened; view: ViewDocument; fields: FieldFinder };

function readKept(key: string): ViewEdit | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null") as ViewEdit | null;
  } catch {
    return null;
  }
}

/** The view that is edited on a page of records, if one is. What was set outlives a reload and a look elsewhere, not the tab. */
export function useViewEdit({ ws, opened, view, fields }: Props) {
  const key = `view-edit ${ws} ${opened.document.form} ${opened.key}`;
  const [edit, setEdit] = useState(() => readKept(key));
  const earlier = useRef<Partial<Record<ViewTypeName, ViewDocument>>>({});
  useEffect(() => {
    if (edit === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(edit));
  }, [edit, key]);

  const set = useCallback((patch: Partial<Content>) => setEdit((all) => all && { ...all, now: { ...all.now, ...patch } }), []);
  const change = useCallback(
    (patch: Partial<ViewDocument>) => setEdit((all) => all && { ...all, now: { ...all.now, view: withSettings(all.now.view, patch) } }),
    [],
  );
  const retype = useCallback(
    (type: ViewTypeName) =>
      setEdit((all) => {
        if (all === null) return null;
        earlier.current[all.now.view.type] = all.now.view;
        return { ...all, now: { ...all.now, view: retyped(all.now.view, type, fields, earlier.current[type]) } };
      }),
    [fields],
  );

  /** Begins a view that is as what is seen now. */
  const beginNew = useCallback(() => {
    const start: Content = { audience: "me", view: { ...view, label: "" } };
    setEdit({ edited: { kind: "new" }, before: start, now: start });
  }, [view]);

  /** Goes on with the view that is open, with what was changed of it and not saved. */
  const begin = useCallback(async () => {
    const { saved, document } = opened;
    if (saved) {
      const audience = saved.shared ? "all" : "me";
      const { id, version } = saved;
      return setEdit({ edited: { kind: "saved", id, version }, before: { audience, view: document }, now: { audience, view } });
    }
    const draft = await readAppView(ws, opened.key).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 404) return null;
      throw error;
    });
    if (draft === null) {
      // What is live and has no draft to read is to be removed.
      const live: Content = { audience: "app", view: document };
      return setEdit({ edited: { kind: "app", key: opened.key, version: 0, isRemoved: true }, before: live, now: live });
    }
    const changed = Object.fromEntries(
      Object.entries(view).filter(([name, value]) => value !== (document as unknown as Record<string, unknown>)[name]),
    );
    setEdit({
      edited: { kind: "app", key: opened.key, version: draft.version },
      before: { audience: "app", view: draft.document },
      now: { audience: "app", view: withSettings(draft.document, changed as Partial<ViewDocument>) },
    });
  }, [ws, opened, view]);

  return { edit, setEdit, set, change, retype, begin, beginNew };
}
