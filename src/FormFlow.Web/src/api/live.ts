import type { QueryClient } from "@tanstack/react-query";
import type { components } from "./schema.gen";

export type LiveEvent = components["schemas"]["EventView"];

/** The kinds of events by what they make stale. */
const recordKinds = ["record.created", "record.updated", "record.deleted", "record.restored", "record.purged"];
const commentKinds = ["comment.added", "comment.edited", "comment.deleted"];
const taskKinds = [
  "created",
  "changed",
  "completed",
  "cancelled",
  "reopened",
  "snoozed",
  "reassigned",
  "recordDeleted",
  "recordRestored",
].map((kind) => `task.${kind}`);
const viewKinds = ["view.created", "view.updated", "view.deleted"];
const notificationKinds = ["notification.created", "notification.read"];

/** How long events are gathered before the pages ask again: a batch of a thousand changes is one question. */
const gatherMs = 400;

/** How long to wait after the server refused, such as when the session is over. */
const againMs = 10_000;

/**
 * Keeps what is shown true while others work: listens to the workspace's events and marks what they concern as stale.
 * The browser reconnects by itself and tells the server the last event it saw, so that nothing is missed. It gives up once it is refused:
 * then this begins anew after a while, and all that is shown is asked for again.
 */
export function listen(ws: string, client: QueryClient, tell: (event: LiveEvent) => void): () => void {
  let source: EventSource;
  let again: number | undefined;
  let isOver = false;
  const stale = new Map<string, readonly unknown[]>();
  let timer: number | undefined;

  const mark = (key: readonly unknown[]) => {
    stale.set(JSON.stringify(key), key);
    timer ??= window.setTimeout(() => {
      timer = undefined;
      const keys = [...stale.values()];
      stale.clear();
      for (const queryKey of keys) void client.invalidateQueries({ queryKey });
    }, gatherMs);
  };

  const on = (kinds: readonly string[], keysOf: (event: LiveEvent) => readonly unknown[][]) => {
    for (const kind of kinds) {
      source.addEventListener(kind, (message) => {
        const event = JSON.parse((message as MessageEvent<string>).data) as LiveEvent;
        tell(event);
        for (const key of keysOf(event)) mark(key);
      });
    }
  };

  const open = (isAgain: boolean) => {
    source = new EventSource(`/api/v1/workspaces/${encodeURIComponent(ws)}/events`);
    source.addEventListener("open", () => isAgain && mark([ws]), { once: true });
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED && !isOver) again = window.setTimeout(() => open(true), againMs);
    });
    hear();
  };

  const hear = () => {
    on(recordKinds, ({ form, record }) => [
      [ws, "records", form],
      [ws, "record", form, record],
      [ws, "counts"],
    ]);
    on(commentKinds, ({ form, record }) => [
      [ws, "record", form, record, "comments"],
      [ws, "record", form, record, "history"],
    ]);
    on(taskKinds, ({ form, record }) => [[ws, "tasks"], ...(record ? [[ws, "record", form, record, "history"]] : []), [ws, "counts"]]);
    on(notificationKinds, () => [
      [ws, "notifications"],
      [ws, "counts"],
    ]);
    on(viewKinds, ({ form }) => [[ws, "savedViews", form]]);
    on(["app.published"], () => [[ws, "catalog"]]);
  };

  open(false);
  return () => {
    isOver = true;
    window.clearTimeout(again);
    window.clearTimeout(timer);
    source.close();
  };
}
