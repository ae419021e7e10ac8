import { ChevronDown } from "lucide-react";
import { type CSSProperties, useEffect, useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { LayoutElement } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { useFormParts, useParts, useSummary } from "./form-context";
import { FormField } from "./form-field";
import { fieldsIn } from "./rules/layout-rules";

type Of<T extends LayoutElement["type"]> = Extract<LayoutElement, { type: T }>;
type Part = Omit<Of<"section">, "type">;

/** The elements that are shown, one after the other, fields in a grid of twelve columns by their widths. */
export function Elements({ elements }: { elements: readonly LayoutElement[] }) {
  const { state } = useFormParts();
  const isThere = useParts(state, elements);
  return (
    <div className="ff-form-grid">
      {elements.map((element, i) => {
        if (!isThere[i]) return null;
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

/** Fields under a heading that can be folded; a faulty field opens it. */
function Section({ section }: { section: Part }) {
  const { revealed } = useFormParts();
  const text = useText();
  const [isOpen, setOpen] = useState(!section.collapsed);
  useEffect(() => {
    if (revealed !== null && fieldsIn(section.elements).includes(revealed.key)) setOpen(true);
  }, [revealed, section]);
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

/** Parts behind tabs, of those that are shown; a tab with faulty fields is marked, and opened when one of them is to be seen. */
function TabbedParts({ tabs }: { tabs: readonly Part[] }) {
  const { state, revealed } = useFormParts();
  const [wanted, want] = useState(0);
  const isThere = useParts(state, tabs);
  const shown = tabs.map((tab, i) => ({ tab, i })).filter(({ i }) => isThere[i]);
  useEffect(() => {
    const at = tabs.findIndex((tab) => revealed !== null && fieldsIn([tab]).includes(revealed.key));
    if (at >= 0) want(at);
  }, [revealed, tabs]);
  return (
    <Tabs
      className="ff-tabs ff-form-tabs"
      selectedKey={isThere[wanted] ? wanted : shown[0]?.i}
      onSelectionChange={(key) => want(Number(key))}
    >
      <TabList aria-label={useWords("records")("form.parts")}>
        {shown.map(({ tab, i }) => (
          <Tab key={i} id={i}>
            <TabName tab={tab} />
          </Tab>
        ))}
      </TabList>
      {shown.map(({ tab, i }) => (
        <TabPanel key={i} id={i}>
          <Elements elements={tab.elements} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function TabName({ tab }: { tab: Part }) {
  const { state } = useFormParts();
  const text = useText();
  const words = useWords("records");
  const { faulty } = useSummary(state);
  const count = fieldsIn([tab]).filter((key) => faulty.includes(key)).length;
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
