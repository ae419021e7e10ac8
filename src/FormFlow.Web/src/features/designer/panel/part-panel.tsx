import { Minus, Plus } from "lucide-react";
import type { FormDocument, LayoutElement } from "@/api/documents";
import { changed } from "@/fields/settings/changed";
import { FlagSetting } from "@/fields/settings/flag-setting";
import { RuleSetting } from "@/fields/settings/rule-setting";
import { WordedSetting } from "@/fields/settings/worded-setting";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { changePart } from "../design";
import { useDesigner } from "../designer-context";
import type { PartFault } from "../faults";
import { partAt } from "../places";

type Part = NonNullable<ReturnType<typeof partAt>>;
type Props = { document: FormDocument; path: string; faults: readonly PartFault[] };

const mostColumns = 4;

/** All that can be set about a section, a tab, columns, a divider or a note. */
export function PartPanel({ document, path, faults }: Props) {
  const { form, edit } = useDesigner();
  const words = useWords("designer");
  const part = partAt(document, path);
  if (part === undefined) return null;
  const set = (members: object) =>
    edit((all) => changePart(all, path, changed(part, members as Partial<Part>)), `${Object.keys(members).join()} @${path}`);
  return (
    <div className="ff-design-settings">
      {"label" in part && (
        <WordedSetting label={words("part.title")} value={part.label} onChange={(label) => set({ label: label ?? "" })} />
      )}
      {"text" in part && (
        <WordedSetting label={words("part.text")} multiline value={part.text} onChange={(text) => set({ text: text ?? "" })} />
      )}
      {"label" in part && "type" in part && (
        <FlagSetting label={words("part.collapsed")} value={part.collapsed} onChange={(collapsed) => set({ collapsed })} />
      )}
      {"columns" in part && <ColumnCount columns={part.columns} onChange={(columns) => set({ columns })} />}
      <RuleSetting
        label={words("rule.visible")}
        otherwise={words("rule.always")}
        value={part.visibleWhen}
        onChange={(visibleWhen) => set({ visibleWhen })}
        scope={form}
        problem={faults.find(({ member }) => member.startsWith("visibleWhen")) ?? null}
      />
    </div>
  );
}

type Columns = readonly (readonly LayoutElement[])[];

/** How many columns there are; what stood in one that goes stands in the one before. */
function ColumnCount({ columns, onChange }: { columns: Columns; onChange: (columns: Columns) => void }) {
  const words = useWords("designer");
  const fewer = () => onChange([...columns.slice(0, -2), [...columns.at(-2)!, ...columns.at(-1)!]]);
  return (
    <div className="ff-design-split">
      <span>{words("part.columns", { count: columns.length })}</span>
      <span className="ff-row">
        <Button small isDisabled={columns.length < 2} aria-label={words("part.fewer")} onPress={fewer}>
          <Minus aria-hidden="true" />
        </Button>
        <Button small isDisabled={columns.length >= mostColumns} aria-label={words("part.more")} onPress={() => onChange([...columns, []])}>
          <Plus aria-hidden="true" />
        </Button>
      </span>
    </div>
  );
}
