import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useMe, useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Segments } from "@/ui/segments";
import { Fault, Skeleton } from "@/ui/states";
import { Avatar } from "@/ui/tag";
import { commentCalls, commentsQuery } from "./api/comments";
import { historyQuery, recordKey } from "./api/record";
import { useTitles } from "./api/titles";
import { CommentBox } from "./comment-box";
import { referencesIn, type TimelineKind, timelineOf } from "./timeline";
import { Entry } from "./timeline-entry";
import "@/ui/page.css";
import "./activity.css";

type Filter = "all" | "changes" | "comments" | "moves";

const shown: Record<Filter, readonly TimelineKind[]> = {
  all: ["changes", "comments", "moves", "tasks", "life"],
  changes: ["changes", "life"],
  comments: ["comments"],
  moves: ["moves"],
};

/** What was said and what happened, the latest first, with room to say something. */
export function Activity({ form, id }: { form: string; id: string }) {
  const words = useWords("records");
  const ws = useWorkspace();
  const me = useMe();
  const client = useQueryClient();
  const document = useForm(form)?.document;
  const [filter, setFilter] = useState<Filter>("all");
  const history = useInfiniteQuery(historyQuery(ws, form, id));
  const comments = useInfiniteQuery(commentsQuery(ws, form, id));
  const said = new Map(comments.data?.pages.flatMap((page) => page.items).map((comment) => [comment.id, comment]));
  const entries = document ? timelineOf(history.data?.pages.flatMap((page) => page.items) ?? [], document) : [];
  const titles = useTitles(referencesIn(entries));
  const calls = commentCalls(ws, form, id);
  const renew = () =>
    client.invalidateQueries({
      queryKey: recordKey(ws, form, id),
      predicate: ({ queryKey }) => ["history", "comments"].includes(String(queryKey[4])),
    });
  const seen = entries.filter(({ kind }) => shown[filter].includes(kind));
  return (
    <section className="ff-activity" aria-label={words("page.activity")}>
      <h2>{words("page.activity")}</h2>
      <div className="say ff-no-print">
        <Avatar name={me.name} />
        <CommentBox
          onSay={async (text) => {
            await calls.add(text, crypto.randomUUID());
            await renew();
          }}
        />
      </div>
      <div className="ff-no-print">
        <Segments
          label={words("page.filter.label")}
          value={filter}
          onChange={setFilter}
          options={(["all", "changes", "comments", "moves"] as const).map((value) => ({ value, label: words(`page.filter.${value}`) }))}
        />
      </div>
      {history.isPending && <Skeleton lines={4} />}
      {history.isError && <Fault error={history.error} onRetry={() => history.refetch()} />}
      {history.isSuccess && seen.length === 0 && <p className="ff-hint">{words("page.nothingYet")}</p>}
      <ol>
        {seen.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            form={form}
            comment={entry.comment && entry.event === "comment.added" ? said.get(entry.comment) : undefined}
            titles={titles}
            calls={calls}
            onChanged={renew}
          />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button small look="plain" onPress={() => history.fetchNextPage()} isPending={history.isFetchingNextPage}>
          {words("page.earlier")}
        </Button>
      )}
    </section>
  );
}
