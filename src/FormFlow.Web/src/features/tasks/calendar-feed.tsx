import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { copyText } from "@/lib/copy-text";
import { Button, IconButton } from "@/ui/button";
import { Confirm } from "@/ui/confirm";
import { Fault, useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { calendarFeedQuery, makeCalendarFeed, removeCalendarFeed } from "./api/calendar-feed";

/** The secret address by which a calendar app shows the person's tasks: made, shown once, renewed, taken away. */
export function CalendarFeed() {
  const words = useWords("work");
  const formats = useFormats();
  const ws = useWorkspace();
  const client = useQueryClient();
  const fault = useFault();
  const query = useQuery(calendarFeedQuery(ws));
  const [address, setAddress] = useState<string | null>(null);
  const [asks, setAsks] = useState<"renew" | "remove" | null>(null);
  const run = async (work: () => Promise<void>) => {
    setAsks(null);
    try {
      await work();
    } catch (error) {
      say(fault(error));
    }
    await client.invalidateQueries({ queryKey: calendarFeedQuery(ws).queryKey });
  };
  const make = () => run(async () => setAddress(new URL((await makeCalendarFeed(ws)).path, location.origin).href));
  const remove = () =>
    run(async () => {
      await removeCalendarFeed(ws);
      setAddress(null);
    });
  const since = query.data?.createdAt;
  return (
    <section className="ff-stack">
      <div>
        <h2>{words("feed.title")}</h2>
        <p className="ff-hint">{words("feed.text")}</p>
      </div>
      {query.isError && <Fault error={query.error} onRetry={() => query.refetch()} />}
      {address && (
        <div className="ff-stack">
          <div className="ff-feed-address">
            <code>{address}</code>
            <IconButton
              label={words("feed.copy")}
              onPress={async () => {
                await copyText(address);
                say(words("feed.copied"));
              }}
            >
              <Copy />
            </IconButton>
          </div>
          <p className="ff-hint">{words("feed.once")}</p>
        </div>
      )}
      {query.isSuccess && (
        <div className="ff-row" style={{ flexWrap: "wrap" }}>
          {since && !address && <span className="ff-quiet">{words("feed.since", { when: formats.dateTime(since) })}</span>}
          <Button look="plain" onPress={() => (since ? setAsks("renew") : make())}>
            {words(since ? "feed.renew" : "feed.make")}
          </Button>
          {since && (
            <Button look="danger" onPress={() => setAsks("remove")}>
              {words("feed.remove")}
            </Button>
          )}
        </div>
      )}
      <Confirm
        isOpen={asks !== null}
        title={words(asks === "remove" ? "feed.remove" : "feed.renew")}
        action={words(asks === "remove" ? "feed.remove" : "feed.renew")}
        onConfirm={asks === "remove" ? remove : make}
        onClose={() => setAsks(null)}
      >
        {words("feed.ends")}
      </Confirm>
    </section>
  );
}
