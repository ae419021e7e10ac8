import { useState } from "react";
import { Link } from "react-router";
import { useCatalog, useIsOwner, useMe, useMembers, useWorkspace } from "@/api/workspace";
import { fieldType } from "@/fields/registry";
import { useFormats, useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Confirm } from "@/ui/confirm";
import { useFault } from "@/ui/states";
import { Tag } from "@/ui/tag";
import { say } from "@/ui/toast";
import type { Comment, commentCalls } from "./api/comments";
import { CommentBox } from "./comment-box";
import { CommentText } from "./comment-text";
import { type Change, named, reasonLabels, ruleOf, type TimelineEntry, toldChanges } from "./timeline";

const few = 4;
const causes = ["install", "import", "undo", "publish"] as const;

type Props = {
  entry: TimelineEntry;
  form: string;
  comment: Comment | undefined;
  titles: ReadonlyMap<string, string>;
  calls: ReturnType<typeof commentCalls>;
  onChanged: () => Promise<unknown>;
};

/** What callers are called who are no members. */
const callers = { apiKey: "page.apiKey", publicLink: "page.publicLink" } as const;

/** One thing that happened: who, what, from what to what, when, and by which rule. */
export function Entry({ entry, form, comment, titles, calls, onChanged }: Props) {
  const words = useWords("records");
  const text = useText();
  const formats = useFormats();
  const members = useMembers();
  const catalog = useCatalog();
  const [isWhole, setWhole] = useState(false);
  const rule = ruleOf(entry.cause, form, [...catalog.workflows.values()]);
  const cause = causes.find((name) => entry.cause?.startsWith(`${name}:`));
  const changes = toldChanges(entry);
  const who =
    entry.isAutomatic || (entry.caller === null && entry.callerKind === "system")
      ? words("page.automatic")
      : (members.find(({ id }) => id === entry.caller)?.name ?? words(callers[entry.callerKind as keyof typeof callers] ?? "page.someone"));
  return (
    <li
      className="ff-event"
      data-automatic={entry.isAutomatic || undefined}
      data-kind={entry.kind}
      id={comment ? `comment-${comment.id}` : undefined}
    >
      <span className="dot" aria-hidden="true" />
      <div className="ff-grow">
        <p>
          <b>{who}</b> <What entry={entry} form={form} />
        </p>
        {comment && <Said comment={comment} calls={calls} onChanged={onChanged} />}
        {changes.length > 0 && (
          <ul className="changes">
            {(isWhole ? changes : changes.slice(0, few)).map((change) => (
              <ChangeLine key={change.key} change={change} form={form} titles={titles} />
            ))}
          </ul>
        )}
        {changes.length > few && !isWhole && (
          <Button small onPress={() => setWhole(true)}>
            {words("page.moreChanges", { count: changes.length - few })}
          </Button>
        )}
        <p className="ff-hint">
          <time dateTime={entry.at} title={formats.dateTime(entry.at)}>
            {formats.moment(entry.at)}
          </time>
          {comment?.editedAt && ` · ${words("page.edited")}`}
          {rule != null && ` · ${words("page.byRule", { rule: text(rule) })}`}
          {cause && ` · ${words(`page.cause.${cause}`)}`}
        </p>
      </div>
    </li>
  );
}

function What({ entry, form }: { entry: TimelineEntry; form: string }) {
  const words = useWords("records");
  const text = useText();
  const ws = useWorkspace();
  const catalog = useCatalog();
  if (entry.kind === "moves") {
    return entry.moves.map((move) => {
      const pipelines = catalog.workflowOf(form, move.field)?.document.pipelines ?? [];
      const pipeline = pipelines.find(({ key }) => key === move.pipeline) ?? pipelines[0];
      const to = pipeline?.stages?.find(({ key }) => key === move.to);
      const taken = pipeline?.transitions?.find(({ key }) => key === move.transition);
      const reason = reasonLabels(move.reason, taken?.reason?.options)
        .map((label) => text(label))
        .join(" / ");
      return (
        <span key={move.field}>
          {words(
            move.from === null
              ? "page.begun"
              : move.kind === "back"
                ? "page.movedBack"
                : move.kind === "skip"
                  ? "page.skipped"
                  : "page.moved",
          )}{" "}
          <Tag color={to?.color}>{text(to?.label, move.to)}</Tag>
          {reason && <span className="ff-quiet"> {words("page.reason", { reason })}</span>}
          {move.comment && <span className="ff-prose quote">{move.comment}</span>}
        </span>
      );
    });
  }
  if (entry.kind === "tasks") {
    const event = (["created", "completed", "cancelled", "reassigned", "reopened", "snoozed"] as const).find(
      (name) => entry.event === `task.${name}`,
    );
    return (
      <>
        {words(event ? `page.task.${event}` : "page.task.changed")}{" "}
        {entry.task && <Link to={paths.task(ws, entry.task.id)}>{entry.task.title ?? words("page.taskLink")}</Link>}
      </>
    );
  }
  if (entry.kind === "comments") return words(entry.event === "comment.deleted" ? "page.deletedComment" : "page.said");
  if (entry.kind === "life") {
    const event = (["created", "deleted", "restored"] as const).find((name) => entry.event === `record.${name}`);
    return event ? words(`page.life.${event}`) : entry.event;
  }
  return words("page.changed");
}

function ChangeLine({ change, form, titles }: { change: Change; form: string; titles: ReadonlyMap<string, string> }) {
  const text = useText();
  const words = useWords("records");
  const members = useMembers();
  const nameOf = (id: string) => (change.field.type === "member" ? members.find((member) => member.id === id)?.name : titles.get(id));
  const { Display } = fieldType(change.field);
  const show = (value: unknown) =>
    value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0) ? (
      <span className="ff-hint">{words("page.blank")}</span>
    ) : (
      <Display field={change.field as never} form={form} value={named(change.field, value, nameOf)} isCompact />
    );
  return (
    <li>
      <span className="ff-quiet">{text(change.field.label, change.key)}</span> <s>{show(change.before)}</s>
      <span className="ff-hint"> → </span>
      <b>{show(change.after)}</b>
    </li>
  );
}

function Said({ comment, calls, onChanged }: { comment: Comment } & Pick<Props, "calls" | "onChanged">) {
  const words = useWords("records");
  const me = useMe();
  const isOwner = useIsOwner();
  const fault = useFault();
  const [isEditing, setEditing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  if (comment.text == null) return <p className="ff-hint">{words("page.wasDeleted")}</p>;
  const isMine = comment.createdBy?.id === me.id;
  if (isEditing) {
    return (
      <CommentBox
        text={comment.text}
        autoFocus
        onCancel={() => setEditing(false)}
        onSay={async (said) => {
          await calls.edit(comment.id, said);
          await onChanged();
          setEditing(false);
        }}
      />
    );
  }
  return (
    <div className="said">
      <CommentText comment={comment} />
      {(isMine || isOwner) && (
        <span className="ff-row verbs">
          {isMine && (
            <Button small onPress={() => setEditing(true)}>
              {words("page.edit")}
            </Button>
          )}
          <Button small onPress={() => setRemoving(true)}>
            {words("page.delete")}
          </Button>
        </span>
      )}
      <Confirm
        isOpen={isRemoving}
        title={words("page.deleteComment")}
        action={words("page.delete")}
        onClose={() => setRemoving(false)}
        onConfirm={async () => {
          setRemoving(false);
          await calls.remove(comment.id).catch((error: unknown) => say(fault(error)));
          await onChanged();
        }}
      >
        {words("page.deleteCommentText")}
      </Confirm>
    </div>
  );
}
