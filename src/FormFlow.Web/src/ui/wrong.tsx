import type { ReactNode } from "react";

/** What is wrong, one line each, read out as it appears. */
export function Wrong({ children }: { children: ReactNode }) {
  return (
    <div className="ff-note bad" role="alert">
      <ul className="ff-stack">{children}</ul>
    </div>
  );
}
