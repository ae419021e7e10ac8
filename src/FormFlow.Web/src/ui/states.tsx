import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { ApiProblem, Unreachable } from "@/api/problem";
import { useWords } from "@/i18n";
import { Button } from "./button";

/** Nothing here yet: says what would be here and offers the first step. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="ff-empty">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** What went wrong in words, and what to do now. */
export function useFault(): (error: unknown) => string {
  const words = useWords("ui");
  return (error) => {
    if (error instanceof Unreachable) return words("unreachable");
    if (error instanceof ApiProblem && error.code !== "unknown") {
      return error.errors.map((one) => one.detail).join(" ") || error.message;
    }
    return words("unexpected");
  };
}

/** Answers that would be the same if the same were asked again: what was sent is not right. */
const settled = new Set([400, 413, 415, 422]);

/** A call that failed, in place of what it should have brought. It can be tried again, except where that would change nothing. */
export function Fault({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const words = useWords("ui");
  const fault = useFault();
  return (
    <div className="ff-note bad" role="alert">
      <CircleAlert aria-hidden="true" />
      <div className="ff-grow">{fault(error)}</div>
      {onRetry && !(error instanceof ApiProblem && settled.has(error.status)) && (
        <Button small look="plain" onPress={onRetry}>
          {words("tryAgain")}
        </Button>
      )}
    </div>
  );
}

/** The shape of lines to come. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const words = useWords("ui");
  return (
    <div className="ff-stack" style={{ padding: "var(--s5)" }} role="status" aria-label={words("loading")}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="ff-skeleton" style={{ width: `${90 - ((index * 17) % 45)}%` }} />
      ))}
    </div>
  );
}

/** How far long work has come, from 0 to 1. */
export function Progress({ value, label }: { value: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className="ff-progress" role="progressbar" aria-label={label} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
      <div style={{ width: `${percent}%` }} />
    </div>
  );
}
