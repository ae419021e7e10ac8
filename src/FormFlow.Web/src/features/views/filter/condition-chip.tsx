import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Condition } from "@/api/documents";
import { isComplete, isLeaf, type Leaf } from "@/fields/condition/leaf";
import { LeafForm } from "@/fields/condition/leaf-form";
import type { Sentence } from "@/fields/condition/sentence";
import type { FieldFinder } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";

/** A condition as a chip that reads as a sentence; opened, it can be changed. Nested ones open the whole filter. */
export function ConditionChip(props: {
  condition: Condition;
  sentence: Sentence;
  fields: FieldFinder;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
  onAdvanced: () => void;
}) {
  const { condition, sentence, fields, onChange, onRemove, onAdvanced } = props;
  const words = useWords("views");
  const label = (
    <>
      {sentence.about && <span>{sentence.about}</span>} <b className="ff-ellipsis">{sentence.says}</b>
    </>
  );
  return (
    <span className="ff-chip-pair">
      {isLeaf(condition) ? (
        <LeafPopover leaf={condition} fields={fields} onDone={onChange} trigger={<AriaButton className="ff-chip">{label}</AriaButton>} />
      ) : (
        <AriaButton className="ff-chip" onPress={onAdvanced}>
          {label}
        </AriaButton>
      )}
      <AriaButton
        className="ff-chip remove"
        aria-label={words("filter.remove", { what: `${sentence.about} ${sentence.says}`.trim() })}
        onPress={onRemove}
      >
        <X aria-hidden="true" />
      </AriaButton>
    </span>
  );
}

/** The chip that adds a condition. */
export function AddCondition({ fields, onAdd }: { fields: FieldFinder; onAdd: (leaf: Leaf) => void }) {
  const words = useWords("views");
  return (
    <LeafPopover
      leaf={null}
      fields={fields}
      onDone={onAdd}
      trigger={
        <AriaButton className="ff-chip add">
          <Plus aria-hidden="true" />
          {words("filter.add")}
        </AriaButton>
      }
    />
  );
}

function LeafPopover(props: { leaf: Leaf | null; fields: FieldFinder; onDone: (leaf: Leaf) => void; trigger: React.ReactNode }) {
  const words = useWords("views");
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(props.leaf);
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        setDraft(props.leaf);
        setOpen(open);
      }}
    >
      {props.trigger}
      <Popover className="ff-popover padded ff-leaf-popover" offset={4} placement="bottom start">
        <Dialog aria-label={words("filter.condition")}>
          <form
            className="ff-stack"
            onSubmit={(event) => {
              event.preventDefault();
              if (!isComplete(draft)) return;
              props.onDone(draft);
              setOpen(false);
            }}
          >
            <LeafForm leaf={draft} onChange={setDraft} fields={props.fields} autoFocus={props.leaf === null} />
            <Button type="submit" look="main" isDisabled={!isComplete(draft)}>
              {words("filter.apply")}
            </Button>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
