import { useQuery } from "@tanstack/react-query";
import { AlarmClock } from "lucide-react";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { type Timer, timersQuery } from "./api/record";

const few = 3;

/** What the rules will do about the record and when, the soonest first. */
export function RecordTimers({ form, id }: { form: string; id: string }) {
  const words = useWords("records");
  const formats = useFormats();
  const { data } = useQuery(timersQuery(useWorkspace(), form, id));
  const waiting = (data ?? []).filter(({ state }) => state === "waiting" || state === "retrying");
  if (waiting.length === 0) return null;
  const line = (timer: Timer) => (
    <li key={`${timer.field} ${timer.key}`} className="ff-timer">
      <AlarmClock aria-hidden="true" />
      <span className="ff-grow">{timer.label}</span>
      <time className="ff-hint" dateTime={timer.due}>
        {formats.moment(timer.retryAt ?? timer.due)}
      </time>
    </li>
  );
  return (
    <section aria-label={words("page.timers")} className="ff-timers ff-no-print">
      <h2>{words("page.timers")}</h2>
      <ul>{waiting.slice(0, few).map(line)}</ul>
      {waiting.length > few && (
        <details>
          <summary className="ff-hint">{words("page.moreTimers", { count: waiting.length - few })}</summary>
          <ul>{waiting.slice(few).map(line)}</ul>
        </details>
      )}
    </section>
  );
}

/** What time says about the stay in the present stage, in words; null while there is time. */
export function useLateStay(form: string, id: string): string | null {
  const words = useWords("records");
  const formats = useFormats();
  const { data } = useQuery(timersQuery(useWorkspace(), form, id));
  const reminded = data?.find(({ key, state }) => key.startsWith("stay.late") && state === "done");
  if (reminded) return words("page.stayedTooLong", { when: formats.moment(reminded.due) });
  const limit = data?.find(({ key, state }) => key === "stay.late.0" && state === "waiting");
  return limit ? words("page.stayUntil", { when: formats.moment(limit.due) }) : null;
}
