import { ChevronDown } from "lucide-react";
import { type CSSProperties, useEffect, useMemo, useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { LayoutElement, LocalizedText } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { useFormParts, useIsAnyVisible, useSummary } from "./form-context";
import { FormField } from "./form-field";

type Of<T extends LayoutElement["type"]> = Extract<LayoutElement, { type: T }>;
type Part = { label: LocalizedText; collapsed?: boolean; elements: LayoutElement[] };

/** The keys of all fields that stand in some elements, in the order they are read. */
export function fieldsIn(elements: readonly LayoutElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case "field":
        return [element.field];
      case "section":
        return fieldsIn(element.elements);
      case "tabs":
        return element.tabs.flatMap((tab) => fieldsIn(tab.elements));
      case "columns":
        return element.columns.flatMap(fieldsIn);
      default:
        return [];
    }
  });
}

/** Elements one after the other, fields in a grid of twelve columns by their widths. */
export function Elements({ elements }: { elements: readonly LayoutElement[] }) {
  const { state } = useFormParts();
  return (
    <div className="ff-form-grid">
      {elements.map((element, i) => {
        switch (element.type) {
          case "field":
            return state.form.fields.has(element.field) && <FormField key={element.field} name={element.field} />;
          case "section":
            return <Section key={i} section={element} />;
          case "tabs":
            return <TabbedParts key={i} tabs={element.tabs} />;
          case "columns":
            return <Columns key={i} columns={element} />;
          case "divider":
            return <hr key={i} className="ff-separator" />;
          default:
            return <Note key={i} note={element} />;
        }
      })}
    </div>
  );
}

function Note({ note }: { note: Of<"note"> }) {
  return <p className="ff-form-note">{useText()(note.text)}</p>;
}

function Columns({ columns: { columns } }: { columns: Of<"columns"> }) {
  return (
    <div className="ff-form-columns" style={{ "--columns": columns.length } as CSSProperties}>
      {columns.map((elements, i) => (
        <Elements key={i} elements={elements} />
      ))}
    </div>
  );
}

/** Fields under a heading that can be folded. One without a field that is shown is not there; a faulty field opens it. */
function Section({ section }: { section: Part }) {
  const { state, revealed } = useFormParts();
  const text = useText();
  const keys = useMemo(() => fieldsIn(section.elements).filter((key) => state.form.fields.has(key)), [section, state]);
  const isThere = useIsAnyVisible(state, keys);
  const [isOpen, setOpen] = useState(!section.collapsed);
  useEffect(() => {
    if (revealed !== null && keys.includes(revealed.key)) setOpen(true);
  }, [revealed, keys]);
  if (!isThere) return null;
  return (
    <section className={`ff-form-section ${isOpen ? "" : "folded"}`}>
      <h2>
        <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {text(section.label)}
          <ChevronDown aria-hidden="true" />
        </Button>
      </h2>
      {isOpen && <Elements elements={section.elements} />}
    </section>
  );
}

/** Parts behind tabs; a tab with faulty fields is marked, and opened when one of them is to be seen. */
function TabbedParts({ tabs }: { tabs: readonly Part[] }) {
  const { state, revealed } = useFormParts();
  const [selected, select] = useState(0);
  const keys = useMemo(() => tabs.map((tab) => fieldsIn(tab.elements).filter((key) => state.form.fields.has(key))), [tabs, state]);
  useEffect(() => {
    const at = keys.findIndex((all) => revealed !== null && all.includes(revealed.key));
    if (at >= 0) select(at);
  }, [revealed, keys]);
  return (
    <Tabs className="ff-tabs ff-form-tabs" selectedKey={selected} onSelectionChange={(key) => select(Number(key))}>
      <TabList aria-label={useWords("records")("form.parts")}>
        {tabs.map((tab, i) => (
          <Tab key={i} id={i}>
            <TabName tab={tab} keys={keys[i]!} />
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab, i) => (
        <TabPanel key={i} id={i}>
          <Elements elements={tab.elements} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function TabName({ tab, keys }: { tab: Part; keys: readonly string[] }) {
  const { state } = useFormParts();
  const text = useText();
  const words = useWords("records");
  const { faulty } = useSummary(state);
  const count = keys.filter((key) => faulty.includes(key)).length;
  return (
    <>
      {text(tab.label)}
      {count > 0 && (
        <span className="ff-form-faulty" role="img" aria-label={words("form.faultyHere", { count })}>
          {count}
        </span>
      )}
    </>
  );
}
