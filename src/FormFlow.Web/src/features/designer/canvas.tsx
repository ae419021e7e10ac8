import { ChevronDown, GripVertical, Plus } from "lucide-react";
import { type CSSProperties, memo, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Catalog } from "@/api/catalog";
import type { FieldDocument, FormDocument, LayoutElement } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { CanvasField } from "./canvas-field";
import { changePart, columnsOf, standsAt, type Target } from "./design";
import { useDesigner } from "./designer-context";
import type { Faults } from "./faults";
import { PickButton } from "./pick-button";
import { PickTools } from "./pick-tools";
import { elementsOf, unplaced } from "./places";
import { type Readings, useReadings } from "./use-readings";

type Of<T extends LayoutElement["type"]> = Extract<LayoutElement, { type: T }>;
type Drawn = {
  fields: ReadonlyMap<string, FieldDocument>;
  picked: ReadonlySet<Target>;
  /** What was picked last. */
  last: Target | undefined;
  /** Where Tab comes to: what was picked last, else what stands first. */
  stop: Target | undefined;
  faults: Faults;
  readings: ReadonlyMap<Target, Readings>;
};

type CanvasProps = {
  document: FormDocument;
  /** The catalog with the form as it is designed, which may come a little later. */
  designed: Catalog;
  picked: readonly Target[];
  faults: Faults;
};

// Handed down rather than kept in a context: a context that changes is looked for in every field, whether it is drawn anew or not.

/** The form as it will be, every part of it to be picked, moved and mended. */
export const Canvas = memo(function Canvas({ document, designed, picked, faults }: CanvasProps) {
  const words = useWords("designer");
  const text = useText();
  const readings = useReadings(designed);
  const drawn = useMemo(() => {
    const fields = new Map(document.fields.map((field) => [field.key, field]));
    const [first] = elementsOf(document);
    const begin = first?.type === "field" ? fields.get(first.field)?.id : "@0";
    const last = picked.at(-1);
    return { fields, picked: new Set(picked), last, stop: last ?? begin, faults, readings };
  }, [document, picked, faults, readings]);
  const loose = unplaced(document);
  return (
    <>
      <div className="ff-form ff-design-sheet">
        <List elements={elementsOf(document)} name="" drawn={drawn} />
      </div>
      {loose.length > 0 && (
        <section className="ff-design-loose" aria-label={words("loose")}>
          <h2>{words("loose")}</h2>
          <div className="ff-row">
            {loose.map((field) => (
              <span key={field.id} className="ff-chip ff-design-item" data-picked={picked.includes(field.id!) || undefined}>
                {text(field.label, field.key)}
                <PickButton target={field.id!} label={text(field.label, field.key)} isPicked={picked.includes(field.id!)} isStop />
              </span>
            ))}
          </div>
        </section>
      )}
    </>
  );
});

function List({ elements, name, drawn }: { elements: readonly LayoutElement[]; name: string; drawn: Drawn }) {
  const words = useWords("designer");
  const { fields, picked, stop, faults, readings } = drawn;
  return (
    <div className="ff-form-grid ff-design-list" data-list={name}>
      {elements.length === 0 && <p className="ff-design-empty">{words("empty")}</p>}
      {elements.map((element, index) => {
        const path = name === "" ? String(index) : `${name}/${index}`;
        if (element.type !== "field") {
          // The second section stays the second one when a field comes before it: what stands in it is not made anew.
          const number = elements.slice(0, index).filter(({ type }) => type === element.type).length;
          return <Part key={`${element.type} ${number}`} part={element} path={path} drawn={drawn} />;
        }
        const field = fields.get(element.field);
        if (field === undefined) return <i key={path} data-item="" hidden />;
        const columns = columnsOf(field).map(({ id }) => id!);
        const isPicked = picked.has(field.id!);
        return (
          <CanvasField
            key={field.id}
            field={field}
            isPicked={isPicked}
            readings={readings.get(field.id!)}
            isStop={field.id === stop}
            isAlone={isPicked && picked.size === 1}
            isFaulty={faults.has(field.id!) || columns.some((id) => faults.has(id))}
            inside={columns.filter((id) => picked.has(id)).join(" ")}
            stop={columns.find((id) => id === stop) ?? ""}
            faulty={columns.filter((id) => faults.has(id)).join(" ")}
          />
        );
      })}
    </div>
  );
}

/** A part that is no field. */
function Part({ part, path, drawn }: { part: Exclude<LayoutElement, Of<"field">>; path: string; drawn: Drawn }) {
  const text = useText();
  const words = useWords("designer");
  const { picked, stop, faults } = drawn;
  const target = `@${path}`;
  const isPicked = picked.has(target);
  const kind = words(`parts.${part.type}`);
  const label = part.type === "section" ? `${kind}${words("comma")}${text(part.label)}` : kind;
  return (
    <div
      className={`ff-design-part ff-design-item ${part.type}`}
      data-item={target}
      data-picked={isPicked || undefined}
      data-faulty={faults.has(target) || undefined}
    >
      <PickButton target={target} label={label} isPicked={isPicked} isStop={target === stop} />
      {isPicked && picked.size === 1 && <PickTools target={target} label={label} />}
      {part.type === "section" && (
        <>
          <h2 className="ff-design-head">
            {text(part.label)}
            <ChevronDown aria-hidden="true" size={14} />
          </h2>
          <List elements={part.elements} name={`${path}/elements`} drawn={drawn} />
        </>
      )}
      {part.type === "tabs" && <TabbedParts part={part} path={path} drawn={drawn} />}
      {part.type === "columns" && (
        <>
          <div className="ff-design-head ff-hint">{kind}</div>
          <div className="ff-form-columns" style={{ "--columns": part.columns.length } as CSSProperties}>
            {part.columns.map((elements, i) => (
              <List key={i} elements={elements} name={`${path}/columns/${i}`} drawn={drawn} />
            ))}
          </div>
        </>
      )}
      {part.type === "divider" && <hr className="ff-separator" />}
      {part.type === "note" && <p className="ff-form-note">{text(part.text) || words("parts.note")}</p>}
    </div>
  );
}

function TabbedParts({ part, path, drawn }: { part: Of<"tabs">; path: string; drawn: Drawn }) {
  const text = useText();
  const words = useWords("designer");
  const { edit, pick, now } = useDesigner();
  const { picked, last } = drawn;
  const [opened, open] = useState(0);
  const list = last === undefined ? undefined : standsAt(now(), last)?.list;
  // What comes into another tab, or is picked there, is seen.
  useEffect(() => {
    if (list?.startsWith(`${path}/tabs/`)) open(Number.parseInt(list.slice(path.length + 6), 10));
  }, [list, path]);
  const at = Math.min(opened, part.tabs.length - 1);
  // The tab answers at once; what stands in it is drawn right after, piece by piece.
  const drawnTab = Math.min(useDeferredValue(at), part.tabs.length - 1);
  const add = () => {
    const label = words("newTab", { number: part.tabs.length + 1 });
    edit((document) => changePart(document, path, { ...part, tabs: [...part.tabs, { label, elements: [] }] }));
    open(part.tabs.length);
  };
  return (
    <>
      <GripVertical aria-hidden="true" className="ff-design-grip" />
      <div className="ff-design-tabs">
        {part.tabs.map((tab, i) => (
          <button
            key={i}
            type="button"
            data-open={i === at || undefined}
            data-picked={picked.has(`@${path}/tabs/${i}`) || undefined}
            aria-pressed={picked.has(`@${path}/tabs/${i}`)}
            onClick={() => {
              open(i);
              pick(`@${path}/tabs/${i}`);
            }}
          >
            {text(tab.label)}
          </button>
        ))}
        <IconButton small label={words("addTab")} onPress={add}>
          <Plus />
        </IconButton>
      </div>
      {part.tabs[drawnTab] && <List elements={part.tabs[drawnTab].elements} name={`${path}/tabs/${drawnTab}/elements`} drawn={drawn} />}
    </>
  );
}
