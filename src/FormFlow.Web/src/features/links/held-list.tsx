import { useQuery } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useForm, useWorkspace } from "@/api/workspace";
import { fieldType } from "@/fields/registry";
import { useFormats, useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Fault, Skeleton, useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { acceptHeld, discardHeld, type HeldSubmission, heldQuery } from "./api/links";

const mostShown = 6;

/** What came by a link and looks suspicious: each to be made a record after all, or discarded. */
export function HeldList({ form, link, onChanged }: { form: string; link: string; onChanged: () => Promise<unknown> }) {
  const ws = useWorkspace();
  const words = useWords("links");
  const fault = useFault();
  const query = useQuery(heldQuery(ws, form, link));
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number | null>(null);
  const act = async (place: number, work: () => Promise<unknown>, done: string) => {
    try {
      await work();
      say(done);
    } catch (error) {
      say(fault(error));
    }
    next.current = place;
    await onChanged();
  };
  const count = query.data?.items.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that was pressed is gone with its row, so that who goes by keyboard stands at the next one.
  useEffect(() => {
    const rows = list.current?.children;
    if (next.current === null || !rows) return;
    (rows[next.current] ?? rows[rows.length - 1])?.querySelector("button")?.focus();
    next.current = null;
  }, [count]);

  if (query.isPending) return <Skeleton lines={2} />;
  if (query.error) return <Fault error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <ul ref={list} className="ff-link-held">
      {query.data.items.map((held, place) => (
        <li key={held.id}>
          <Told form={form} held={held} />
          <div className="ff-row">
            <Button small onPress={() => void act(place, () => acceptHeld(ws, link, held.id), words("held.accepted"))}>
              <Check aria-hidden="true" />
              {words("held.accept")}
            </Button>
            <Button small look="plain" onPress={() => void act(place, () => discardHeld(ws, link, held.id), words("held.discarded"))}>
              <X aria-hidden="true" />
              {words("held.discard")}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** When it came, why it waits, and its first values. */
function Told({ form, held }: { form: string; held: HeldSubmission }) {
  const words = useWords("links");
  const text = useText();
  const formats = useFormats();
  const fields = useForm(form)?.document.fields ?? [];
  const values = held.values as Readonly<Record<string, unknown>>;
  const shown = fields.filter(({ key }) => values[key] != null && values[key] !== "").slice(0, mostShown);
  return (
    <div className="ff-grow">
      <p className="ff-hint">
        {formats.moment(held.at)} · {words(`held.${held.reason as "trap" | "fast" | "work"}`)}
        {held.address && ` · ${held.address}`}
      </p>
      <dl>
        {shown.map((field) => {
          const { Display } = fieldType(field);
          return (
            <div key={field.key}>
              <dt>{text(field.label, field.key)}</dt>
              <dd className="ff-ellipsis">
                <Display field={field} form={form} value={values[field.key]} isCompact />
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
