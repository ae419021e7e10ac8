import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { AlarmClock, AtSign, Bell, CheckCheck, Inbox, type LucideIcon, Mail, RotateCcw } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Segments } from "@/ui/segments";
import { Empty, Fault, Skeleton, useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { type Notification, notificationsQuery, readNotifications } from "./api/notifications";
import "@/ui/page.css";
import "./notifications.css";

const icons: Record<string, LucideIcon> = {
  mentioned: AtSign,
  taskAssigned: Inbox,
  taskInstead: Inbox,
  taskDue: AlarmClock,
  taskDone: CheckCheck,
  taskReopened: RotateCcw,
  digest: Mail,
};

/** Where a notification points: to its task, its comment, or its record. */
function targetOf(ws: string, { record, task, comment }: Notification): string | null {
  if (task) return paths.task(ws, task);
  if (!record?.form) return null;
  return paths.record(ws, record.form, record.id) + (comment ? `?comment=${encodeURIComponent(comment)}` : "");
}

/** What the person was told, what is new first in sight. */
export function NotificationsPage() {
  const words = useWords("work");
  const ws = useWorkspace();
  const client = useQueryClient();
  const fault = useFault();
  const [search, setSearch] = useSearchParams();
  const unreadOnly = search.get("show") !== "all";
  const query = useInfiniteQuery(notificationsQuery(ws, unreadOnly));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = query.data?.pages[0]?.unread ?? 0;
  const read = async (which: Parameters<typeof readNotifications>[1]) => {
    try {
      await readNotifications(ws, which);
    } catch (error) {
      say(fault(error));
    }
    await client.invalidateQueries({ queryKey: [ws, "notifications"] });
  };
  return (
    <div className="ff-notices">
      <header className="ff-head">
        <h1>
          {words("notices.title")} {unread > 0 && <span className="ff-count">{words("notices.unread", { count: unread })}</span>}
        </h1>
        <span className="ff-grow" />
        <Segments
          label={words("notices.which")}
          value={unreadOnly ? "unread" : "all"}
          onChange={(value) => setSearch(value === "all" ? { show: "all" } : {}, { replace: true })}
          options={[
            { value: "unread", label: words("notices.onlyUnread") },
            { value: "all", label: words("notices.all") },
          ]}
        />
        {unread > 0 && items[0] && <Button onPress={() => items[0] && read({ upTo: items[0].id })}>{words("notices.readAll")}</Button>}
      </header>
      {query.isPending && <Skeleton />}
      {query.isError && <Fault error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && items.length === 0 && (
        <Empty title={words(unreadOnly ? "notices.nothingNew" : "notices.nothing")}>{words("notices.nothingText")}</Empty>
      )}
      <ul>
        {items.map((notice) => (
          <Notice key={notice.id} notice={notice} onRead={() => notice.readAt == null && read({ ids: [notice.id] })} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button look="plain" onPress={() => query.fetchNextPage()} isPending={query.isFetchingNextPage}>
          {words("showMore")}
        </Button>
      )}
    </div>
  );
}

function Notice({ notice, onRead }: { notice: Notification; onRead: () => void }) {
  const words = useWords("work");
  const formats = useFormats();
  const ws = useWorkspace();
  const Icon = icons[notice.kind] ?? Bell;
  const target = targetOf(ws, notice);
  const isNew = notice.readAt == null;
  const content = (
    <>
      <Icon aria-hidden="true" />
      <span className="ff-grow">
        <span className="title">{notice.title}</span>
        {notice.record?.title && !notice.title.includes(notice.record.title) && <span className="ff-quiet"> · {notice.record.title}</span>}
      </span>
      <time className="ff-hint" dateTime={notice.createdAt}>
        {formats.moment(notice.createdAt)}
      </time>
    </>
  );
  return (
    <li className="ff-notice" data-new={isNew || undefined}>
      {isNew && <span className="ff-visually-hidden">{words("notices.new")}</span>}
      {target ? (
        <Link to={target} onClick={onRead}>
          {content}
        </Link>
      ) : (
        <span className="plain">{content}</span>
      )}
      {isNew && (
        <Button small onPress={onRead}>
          {words("notices.read")}
        </Button>
      )}
    </li>
  );
}
