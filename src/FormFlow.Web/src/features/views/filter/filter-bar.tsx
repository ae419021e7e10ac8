import { X } from "lucide-react";
import { memo, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Condition, ViewDocument } from "@/api/documents";
import { ConditionDialog } from "@/fields/condition/condition-dialog";
import { useSentence } from "@/fields/condition/sentence";
import type { FieldFinder } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { filterOf, partsOf } from "../use-view";
import { ArrangeChips } from "./arrange-chips";
import { AddCondition, ConditionChip } from "./condition-chip";

type Props = {
  form: string;
  view: ViewDocument;
  fields: FieldFinder;
  change: (patch: Partial<ViewDocument>) => void;
  /** A condition that comes with the address, such as the records of one buyer. */
  extra: Condition | undefined;
  onDropExtra: () => void;
};

/** Which records are shown, as chips that read as sentences, and how they are arranged. */
export const FilterBar = memo(function FilterBar({ form, view, fields, change, extra, onDropExtra }: Props) {
  const words = useWords("views");
  const say = useSentence(fields, form);
  const [isAdvanced, setAdvanced] = useState(false);
  const parts = partsOf(view.filter);
  const put = (next: readonly Condition[]) => change({ filter: filterOf(next) });
  const extraSentence = extra && say(extra);
  return (
    <div className="ff-filter-bar ff-no-print">
      {extraSentence && (
        <span className="ff-chip-pair extra">
          <span className="ff-chip">
            {extraSentence.about} <b>{extraSentence.says}</b>
          </span>
          <AriaButton className="ff-chip remove" aria-label={words("filter.remove", { what: extraSentence.says })} onPress={onDropExtra}>
            <X aria-hidden="true" />
          </AriaButton>
        </span>
      )}
      {parts.map((part, index) => (
        <ConditionChip
          key={`${index} ${JSON.stringify(part)}`}
          condition={part}
          sentence={say(part)}
          fields={fields}
          onChange={(next) => put(parts.map((one, place) => (place === index ? next : one)))}
          onRemove={() => put(parts.filter((_, place) => place !== index))}
          onAdvanced={() => setAdvanced(true)}
        />
      ))}
      <AddCondition fields={fields} onAdd={(leaf) => put([...parts, leaf])} />
      {parts.length > 0 && (
        <AriaButton className="ff-chip plain" onPress={() => setAdvanced(true)}>
          {words("filter.advanced")}
        </AriaButton>
      )}
      <span className="ff-grow" />
      <ArrangeChips view={view} fields={fields} change={change} />
      {isAdvanced && (
        <ConditionDialog
          title={words("filter.title")}
          condition={view.filter}
          fields={fields}
          onDone={(filter) => change({ filter })}
          onClose={() => setAdvanced(false)}
        />
      )}
    </div>
  );
});
