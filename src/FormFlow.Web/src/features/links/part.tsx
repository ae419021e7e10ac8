import type { ReactNode } from "react";

/** A part of what is edited, under its heading. */
export function Part(props: { title: string; hint?: string | undefined; error?: string | null; children: ReactNode }) {
  const { title, hint, error, children } = props;
  return (
    <section>
      <h3>{title}</h3>
      {hint && <p className="ff-hint">{hint}</p>}
      {children}
      {error && <p className="ff-error">{error}</p>}
    </section>
  );
}
