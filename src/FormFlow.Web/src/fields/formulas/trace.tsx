import type { components } from "@/api/schema.gen";
import { useFormats, useWords } from "@/i18n";
import { useScope } from "./scope";
import { worded } from "./worded";
import { WordedFormula } from "./worded-formula";

type Tried = components["schemas"]["TriedFormula"];
type Given = Pick<components["schemas"]["TriedPart"], "value" | "error"> & { title?: string | null; isUsed?: boolean };

/** What a formula gave, and below it on demand what each of its parts did. */
export function Trace({ tried, formula, scope }: { tried: Tried; formula: string; scope: string }) {
  const words = useWords("fields");
  const names = useScope(scope);
  const parts = tried.parts.filter(({ level }) => level > 0);
  return (
    <>
      <p className="ff-formula-result" aria-live="polite">
        <span className="ff-quiet">{words("formula.gives")}</span> <Value {...tried} />
      </p>
      {parts.length > 0 && (
        <details>
          <summary>{words("formula.steps")}</summary>
          <ul className="ff-formula-steps">
            {parts.map((part) => (
              <li
                key={`${part.position} ${part.length} ${part.level}`}
                data-unused={!part.isUsed || undefined}
                data-level={Math.min(part.level, 5)}
              >
                <code>
                  <WordedFormula pieces={worded(formula.slice(part.position, part.position + part.length), names)} />
                </code>
                <Value {...part} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Value({ value, error, title, isUsed = true }: Given) {
  const words = useWords("fields");
  const formats = useFormats();
  if (!isUsed) return <span className="ff-quiet">{words("formula.unused")}</span>;
  if (error) return <span className="bad">{error.detail}</span>;
  if (title) return <span>{title}</span>;
  const said = (one: unknown): string => {
    if (one === null || one === undefined || one === "") return words("formula.blank");
    if (typeof one === "boolean") return words(one ? "yes" : "no");
    if (typeof one === "number") return formats.number(one);
    if (Array.isArray(one)) return one.length === 0 ? words("formula.blank") : one.map(said).join(words("formula.comma"));
    const text = String(one);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formats.date(text);
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? formats.dateTime(text) : text;
  };
  return <span className={value === null ? "ff-quiet" : "given"}>{said(value)}</span>;
}
