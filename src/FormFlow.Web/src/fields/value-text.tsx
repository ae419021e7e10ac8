import type { ReactNode } from "react";

/** A value as text: one line in a list, its whole length on a page. What it says in right-to-left script stays inside. */
export function ValueText({
  children,
  isCompact,
  hasLines,
  title,
}: {
  children: ReactNode;
  isCompact?: boolean;
  hasLines?: boolean;
  title?: string;
}) {
  return (
    <span className={`ff-value ${isCompact ? "compact" : ""} ${hasLines ? "lines" : ""}`} title={title}>
      {children}
    </span>
  );
}
