import type { ReactNode } from "react";
import { useWords } from "@/i18n";

/** What is past and should have been done by then: told in words too, for those who do not see its colour. */
export function Late({ children }: { children: ReactNode }) {
  const words = useWords("fields");
  return (
    <span className="ff-late">
      {children}
      <span className="ff-visually-hidden"> ({words("late")})</span>
    </span>
  );
}
