import { useEffect, useRef, useState } from "react";
import type { FormDocument } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { countAt, findField, standsAt, type Target } from "./design";
import { partAt } from "./places";

/** Reads out where something was put or moved to, for those who do not see it. */
export function Placing({ document, last }: { document: FormDocument; last: Target | undefined }) {
  const words = useWords("designer");
  const text = useText();
  const [said, say] = useState("");
  const place = last === undefined ? undefined : standsAt(document, last);
  const key = place && `${place.list} ${place.index}`;
  const before = useRef({ document, last, key });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another place is told, not another language.
  useEffect(() => {
    const was = before.current;
    before.current = { document, last, key };
    if (last === undefined || place === undefined || was.document === document || (was.last === last && was.key === key)) return;
    const field = findField(document, last)?.field;
    const part = field ? undefined : partAt(document, last.slice(1));
    const label = field ? text(field.label, field.key) : part && "type" in part ? words(`parts.${part.type as "section"}`) : "";
    const where = placeName(place.list);
    say(words(where === "" ? "placed.onForm" : "placed.in", { label, where, number: place.index + 1, count: countAt(document, place) }));
  }, [document, last, key]);

  /** What the list is called that something stands in; blank for the form itself. */
  const placeName = (list: string): string => {
    if (list === "") return "";
    if (list.startsWith("rows:")) return text(findField(document, list.slice(5))?.field.label);
    const column = /\/columns\/(\d+)$/.exec(list);
    if (column) return words("placed.column", { number: Number(column[1]) + 1 });
    const owner = partAt(document, list.replace(/\/elements$/, ""));
    return owner && "label" in owner ? text(owner.label) || words("parts.section") : "";
  };
  return (
    <span className="ff-visually-hidden" role="status" data-placing>
      {said}
    </span>
  );
}
