import { memo } from "react";
import type { FormDocument } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import { useText, useWords } from "@/i18n";
import { columnsOf, findField, partPath, type Target } from "../design";
import type { Faults, PartFault } from "../faults";
import { partAt } from "../places";
import { FieldPanel } from "./field-panel";
import { FormPanel } from "./form-panel";
import { ManyPanel } from "./many-panel";
import { PartPanel } from "./part-panel";

const none: readonly PartFault[] = [];

type Props = { document: FormDocument; picked: readonly Target[]; faults: Faults };

/** What can be set about whatever is picked; about the form itself when nothing is. */
export const Panel = memo(function Panel({ document, picked, faults }: Props) {
  const words = useWords("designer");
  const types = useWords("fields");
  const text = useText();
  const [first] = picked;
  const of = (target: Target) => faults.get(target) ?? none;
  if (picked.length > 1) {
    const known = new Map(document.fields.flatMap((field) => [field, ...columnsOf(field)]).map((field) => [field.id, field]));
    const fields = picked.flatMap((target) => known.get(target) ?? []);
    return (
      <Framed title={words("picked", { count: picked.length })}>
        <ManyPanel picked={picked} fields={fields} />
      </Framed>
    );
  }
  const path = first === undefined ? null : partPath(first);
  const part = path === null ? undefined : partAt(document, path);
  if (first !== undefined && path !== null && part !== undefined) {
    return (
      <Framed title={"type" in part ? words(`parts.${part.type as "section"}`) : words("parts.tab")}>
        <PartPanel key={first} document={document} path={path} faults={of(first)} />
      </Framed>
    );
  }
  const found = first === undefined ? undefined : findField(document, first);
  if (found !== undefined) {
    const { icon: Icon } = fieldType(found.field);
    const kind = types(`types.${found.field.type}` as "types.text");
    return (
      <Framed
        title={
          <>
            <Icon aria-hidden="true" />
            {found.rows ? words("columnOf", { kind, rows: text(found.rows.label, found.rows.key) }) : kind}
          </>
        }
      >
        <FieldPanel key={first} document={document} found={found} faults={of(first!)} />
      </Framed>
    );
  }
  return (
    <Framed title={words("form.title")}>
      <FormPanel document={document} faults={of("")} />
    </Framed>
  );
});

function Framed({ title, children }: { title: React.ReactNode; children: React.ReactNode }) {
  return (
    <>
      <h2 className="ff-design-title">{title}</h2>
      {children}
    </>
  );
}
