import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "react-router";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { say } from "@/ui/toast";
import { outbox, useOutbox } from "./outbox";
import "./outbox-line.css";

/** A thin line while filled forms wait on this device, or when one was refused as it was sent; nothing otherwise. Once per page: it sends them. */
export function OutboxLine() {
  const words = useWords("records");
  const client = useQueryClient();
  const { waiting, refused, retry, discard } = useOutbox();
  useEffect(
    () =>
      outbox.onSent(({ ws, form, record, title }) => {
        say(words("outbox.sent", { title }));
        void client.invalidateQueries({ queryKey: [ws, "records", form] });
        if (record !== undefined) void client.invalidateQueries({ queryKey: [ws, "record", form, record] });
      }),
    [client, words],
  );
  if (waiting.length + refused.length === 0) return null;
  return (
    <div className="ff-outbox" role="status">
      {waiting.length > 0 && (
        <span className="ff-outbox-part">
          {words("outbox.waiting", { count: waiting.length, titles: waiting.map(({ title }) => title).join(words("form.and")) })}
          <Button small onPress={() => void retry()}>
            {words("outbox.send")}
          </Button>
        </span>
      )}
      {refused.map(({ id, ws, form, record, title, reason }) => (
        <span key={id} className="ff-outbox-part bad">
          {words("outbox.refused", { title, reason })}
          <Link
            className="ff-button small"
            to={record === undefined ? paths.newRecord(ws, form) : paths.record(ws, form, record)}
            onClick={() => void discard(id)}
          >
            {words("outbox.open")}
          </Link>
        </span>
      ))}
    </div>
  );
}
