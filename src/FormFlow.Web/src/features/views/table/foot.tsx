import type { CSSProperties } from "react";
import { fieldType } from "@/fields/registry";
import type { ShownField } from "@/fields/shown-field";
import { useTextContext } from "@/fields/text-context";
import { useFormats, useWords } from "@/i18n";
import { figureName, type Total, totalWord } from "../totals";
import { ShownValue } from "../value";
import { useTableState } from "./table-state";

/** What a column adds up to; in short where the column is too narrow for all its digits. */
export function Foot({ shown, measure }: { shown: ShownField; measure: Total }) {
  const words = useWords("views");
  const formats = useFormats();
  const context = useTextContext(shown.form);
  const { foot } = useTableState();
  if (foot === undefined) return null;
  const value = foot[figureName(shown.path)];
  if (value == null) return null;
  const label = words(totalWord(shown, measure));
  const isCount = measure === "count";
  const full = isCount ? formats.number(Number(value)) : fieldType(shown.field).toText(value, shown.field as never, context);
  const { kind } = shown;
  const currency = kind.type === "currency" ? (kind.currency ?? "CNY") : undefined;
  const canBeShort = isCount || kind.type === "currency" || kind.type === "number";
  const short = canBeShort ? formats.compact(Number(value), isCount ? undefined : currency) : full;
  return (
    <span className="ff-foot" title={`${label} ${full}`} style={{ "--need": `${widthOf(`${label} ${full}`)}ch` } as CSSProperties}>
      <span className="full">
        <small>{label}</small>
        {isCount ? full : <ShownValue shown={shown} value={value} />}
      </span>
      <span className="short" aria-hidden="true">
        {short}
      </span>
    </span>
  );
}

/** How many digits a text is as wide as, at most; a character of Chinese is as wide as two. */
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 1);
