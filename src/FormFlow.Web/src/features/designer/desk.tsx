import { Plus, SlidersHorizontal } from "lucide-react";
import { type RefObject, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Catalog } from "@/api/catalog";
import type { FormDocument } from "@/api/documents";
import { CatalogContext, useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { usePhone } from "@/lib/use-media";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { saveStages } from "./api/new-stages";
import { Canvas } from "./canvas";
import { addFields, addPart, behind, findField, type Target } from "./design";
import { useDesigner } from "./designer-context";
import type { Screen } from "./designer-head";
import { Dragging, type Grab } from "./dragging";
import type { Faults } from "./faults";
import { LinesDialog } from "./lines/lines-dialog";
import type { ReadLines } from "./lines/read-lines";
import { useStageWords } from "./lines/use-stage-words";
import { canStandInRow, newField, newPart } from "./new-parts";
import { type Offer, Palette } from "./palette";
import { Panel } from "./panel/panel";
import { keysId } from "./pick-button";
import type { Place } from "./places";
import { useSurroundings } from "./surroundings";

type Props = {
  document: FormDocument;
  /** The catalog with the form as it is designed: what can be asked and linked follows it. */
  designed: Catalog;
  picked: readonly Target[];
  faults: Faults;
  canvas: RefObject<HTMLDivElement | null>;
  screen: Screen;
};

/** What can be put on a form, the form itself, and what can be set about what is picked; on a phone the outer two are sheets. */
export function Desk({ document, designed, picked, faults, canvas, screen }: Props) {
  const designer = useDesigner();
  const words = useWords("designer");
  const text = useText();
  const isPhone = usePhone();
  const [sheet, setSheet] = useState<"palette" | "panel" | null>(null);
  const [isNoting, setNoting] = useState(false);
  const ws = useWorkspace();
  const fault = useFault();
  const stageWords = useStageWords();
  const around = useSurroundings();
  const settled = useDeferredValue(designed);
  const { step, now } = designer;

  const put = useCallback(
    (offer: Offer, place: Place) => {
      if ("part" in offer) {
        if (place.list.startsWith("rows:")) return say(words("notInRows"));
        const part = newPart(offer.part, (name, number) => words(`start.${name}`, { number }));
        const target = `@${place.list === "" ? "" : `${place.list}/`}${place.index}`;
        return step({ do: "edit", edit: (all) => addPart(all, part, place), pick: [target] });
      }
      const field = newField(offer.field, around(now().fields));
      if (place.list.startsWith("rows:") && !canStandInRow(offer.field)) return say(words("notInRows"));
      step({ do: "edit", edit: (all) => addFields(all, [field], place), pick: [field.id!] });
    },
    [around, now, step, words],
  );
  const last = useRef(picked.at(-1));
  last.current = picked.at(-1);
  const add = useCallback(
    (offer: Offer) => {
      setSheet(null);
      const all = now();
      const place = behind(all, last.current);
      const isLeft = place.list.startsWith("rows:") && ("part" in offer || !canStandInRow(offer.field));
      put(offer, isLeft ? behind(all, findField(all, last.current!)?.rows?.id) : place);
    },
    [now, put],
  );
  const note = useCallback(() => {
    setSheet(null);
    setNoting(true);
  }, []);
  const addLines = ({ fields, stages }: ReadLines) => {
    const all = now();
    const beside = last.current === undefined ? undefined : (findField(all, last.current)?.rows?.id ?? last.current);
    step({ do: "edit", edit: (document) => addFields(document, fields, behind(document, beside)), pick: [fields.at(-1)!.id!] });
    for (const field of fields) {
      const its = stages.get(field.key);
      if (its)
        saveStages(ws, designer.form, { key: field.key, label: text(field.label) }, its, stageWords).catch((error) => say(fault(error)));
    }
  };
  const grab = useRef<Grab>(null);
  // Another panel is drawn right after the canvas, piece by piece; while one is used it is told at once.
  const design = useMemo(() => ({ document, picked, faults }), [document, picked, faults]);
  const before = useDeferredValue(design);
  const told = before.picked === picked ? design : before;
  const panel = (
    <CatalogContext value={settled}>
      <Panel {...told} />
    </CatalogContext>
  );
  const [first] = picked;
  const found = first === undefined ? undefined : findField(document, first)?.field;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only drags; each thing inside is a button, and Alt with arrows moves it. */}
      <div className="ff-design-desk" onMouseDown={(event) => grab.current?.(event)} onTouchStart={(event) => grab.current?.(event)}>
        {!isPhone && (
          <aside className="ff-design-side" aria-label={words("palette")}>
            <Palette onAdd={add} onSeveral={note} />
          </aside>
        )}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside everything picks nothing; Escape does the same. */}
        <section
          ref={canvas}
          className="ff-design-canvas"
          data-screen={screen}
          aria-label={words("canvas")}
          onClick={(event) => {
            if (event.target === event.currentTarget) step({ do: "pick", picked: [] });
          }}
        >
          <p id={keysId} hidden>
            {words("keys.canvas")}
          </p>
          <Canvas document={document} designed={settled} picked={picked} faults={faults} />
        </section>
        {!isPhone && (
          <aside className="ff-design-side panel" aria-label={words("panel")} aria-busy={told !== design} data-settings>
            {panel}
          </aside>
        )}
      </div>
      {isPhone && (
        <div className="ff-design-foot">
          <Button look="main" onPress={() => setSheet("palette")}>
            <Plus aria-hidden="true" />
            {words("add")}
          </Button>
          <Button look="plain" onPress={() => setSheet("panel")}>
            <SlidersHorizontal aria-hidden="true" />
            <span className="ff-ellipsis">{found ? text(found.label, found.key) : words("panel")}</span>
          </Button>
        </div>
      )}
      <Dialog isOpen={isPhone && sheet !== null} onClose={() => setSheet(null)} title={words(sheet === "panel" ? "panel" : "palette")}>
        {sheet === "palette" && <Palette onAdd={add} onSeveral={note} />}
        {sheet === "panel" && panel}
      </Dialog>
      {isNoting && <LinesDialog taken={document.fields} onAdd={addLines} onClose={() => setNoting(false)} />}
      <Dragging ref={grab} picked={picked} onAdd={put} />
    </>
  );
}
