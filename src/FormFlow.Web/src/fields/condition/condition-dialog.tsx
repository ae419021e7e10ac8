import { useState } from "react";
import type { Condition } from "@/api/documents";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import type { FieldFinder } from "../shown-field";
import { ConditionTree, conditionOf, type Draft, draftOf } from "./condition-tree";
import { isComplete } from "./leaf";

/** A whole condition, with groups in groups: the filter of a view, when a rule holds. */
export function ConditionDialog(props: {
  title: string;
  condition: Condition | undefined;
  fields: FieldFinder;
  onDone: (condition: Condition | undefined) => void;
  onClose: () => void;
}) {
  const { title, condition, fields, onDone, onClose } = props;
  const words = useWords("views");
  const [draft, setDraft] = useState<Draft>(() => {
    const start = condition === undefined ? null : draftOf(condition);
    if (start === null) return { kind: "all", parts: [{ kind: "leaf", leaf: null }] };
    return start.kind === "leaf" ? { kind: "all", parts: [start] } : start;
  });
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button
            look="main"
            onPress={() => {
              onDone(conditionOf(draft, isComplete));
              onClose();
            }}
          >
            {words("filter.apply")}
          </Button>
        </>
      }
    >
      <ConditionTree draft={draft} onChange={setDraft} fields={fields} />
    </Dialog>
  );
}
