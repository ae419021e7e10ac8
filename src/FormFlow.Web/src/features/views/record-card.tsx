import { type ComponentProps, type ReactNode, useRef } from "react";
import type { OptionColor } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import type { ShownField } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import type { Item } from "./api/records";
import { isDue } from "./row-colors";
import { valueAt } from "./shown-field";
import { ShownValue } from "./value";
import "./record-card.css";

type Props = {
  item: Item;
  head: ShownField | undefined;
  fields: readonly ShownField[];
  color: OptionColor | null;
  /** The fields that the view's colour rules look at. */
  ruled?: readonly string[];
  onOpen: () => void;
  onHold?: () => void;
  cover?: ReactNode;
  /** What else can be done with it, in its corner. */
  corner?: ReactNode;
  /** More for the button that opens it, such as what lifts it. */
  titleProps?: ComponentProps<"button">;
};

const holdMs = 500;

/** A record as a card: what stands for it, and a few of its values; a blank one leaves its place free. */
export function RecordCard({ item, head, fields, color, ruled, onOpen, onHold, cover, corner, titleProps }: Props) {
  const words = useWords("views");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  const title = head && valueAt(item, head.path);
  const stop = () => clearTimeout(timer.current);
  return (
    <div
      className={`ff-card ${color ? `tint ${color}` : ""}`}
      onPointerDown={() => {
        held.current = false;
        if (onHold)
          timer.current = setTimeout(() => {
            held.current = true;
            onHold();
          }, holdMs);
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
      onPointerMove={(event) => (Math.abs(event.movementX) + Math.abs(event.movementY) > 4 ? stop() : undefined)}
    >
      {cover}
      <button type="button" {...titleProps} className="ff-card-title" onClick={() => !held.current && onOpen()}>
        {head && title != null ? <ShownValue shown={head} value={title} /> : <span className="ff-hint">{words("untitled")}</span>}
      </button>
      {corner && <span className="ff-card-corner">{corner}</span>}
      <CardFields item={item} fields={fields} ruled={ruled} />
    </div>
  );
}

const isLong = ({ kind }: ShownField) => kind.type === "longText" || kind.type === "richText";

/** Where a value stands on its card: long texts over its width, others left and right by turns. */
function placeOf(fields: readonly ShownField[], index: number): "wide" | "right" | "" {
  if (isLong(fields[index]!)) return "wide";
  return fields.slice(0, index).filter((field) => !isLong(field)).length % 2 === 1 ? "right" : "";
}

/** The values on a card, each named for those who cannot see where it stands. */
function CardFields({ item, fields, ruled = [] }: { item: Item; fields: readonly ShownField[]; ruled?: readonly string[] }) {
  const present = fields
    .map((shown, index) => ({ shown, place: `${placeOf(fields, index)} ${isDue(shown, ruled) ? "due" : ""}` }))
    .filter(({ shown }) => {
      const value = valueAt(item, shown.path);
      return value != null && value !== "" && !(Array.isArray(value) && value.length === 0);
    });
  if (present.length === 0) return null;
  return (
    <dl className="ff-card-fields">
      {present.map(({ shown, place }) => (
        <div key={shown.path} title={shown.label} className={place}>
          <dt className={fieldType(shown.kind).isBare ? "ff-hint" : "ff-visually-hidden"}>{shown.label}</dt>
          <dd>
            <ShownValue shown={shown} value={valueAt(item, shown.path)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
