import { Plus, X } from "lucide-react";
import type { Condition } from "@/api/documents";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { Select } from "@/ui/select";
import type { FieldFinder } from "../shown-field";
import { isLeaf, type Leaf } from "./leaf";
import { LeafForm } from "./leaf-form";

/** A group of a filter while it is edited: comparisons may be unfinished. */
export type Draft = { kind: "leaf"; leaf: Leaf | null } | { kind: "all" | "any" | "none"; parts: readonly Draft[] };

/** A filter as it can be edited. */
export function draftOf(condition: Condition): Draft {
  if (isLeaf(condition)) return { kind: "leaf", leaf: condition };
  if ("not" in condition) {
    const inner = draftOf(condition.not);
    return { kind: "none", parts: inner.kind === "any" ? inner.parts : [inner] };
  }
  return "all" in condition ? { kind: "all", parts: condition.all.map(draftOf) } : { kind: "any", parts: condition.any.map(draftOf) };
}

/** The condition of a draft; what is not finished is left out. */
export function conditionOf(draft: Draft, isFinished: (leaf: Leaf | null) => leaf is Leaf): Condition | undefined {
  if (draft.kind === "leaf") return isFinished(draft.leaf) ? draft.leaf : undefined;
  const parts = draft.parts.map((part) => conditionOf(part, isFinished)).filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  if (draft.kind === "none") return { not: parts.length === 1 ? parts[0]! : { any: parts } };
  return draft.kind === "all" ? { all: parts } : { any: parts };
}

const deepest = 3;

/** All, any or none of some conditions, groups within groups. */
export function ConditionTree(props: {
  draft: Draft;
  onChange: (draft: Draft) => void;
  onRemove?: () => void;
  fields: FieldFinder;
  depth?: number;
}) {
  const { draft, onChange, onRemove, fields, depth = 0 } = props;
  const words = useWords("views");
  const remove = onRemove && (
    <IconButton small label={words("filter.removePart")} onPress={onRemove}>
      <X />
    </IconButton>
  );
  if (draft.kind === "leaf") {
    return (
      <div className="ff-tree-leaf">
        <LeafForm isRow leaf={draft.leaf} onChange={(leaf) => onChange({ kind: "leaf", leaf })} fields={fields} />
        {remove}
      </div>
    );
  }
  const put = (index: number, part: Draft | null) =>
    onChange({ ...draft, parts: draft.parts.flatMap((one, place) => (place !== index ? [one] : part === null ? [] : [part])) });
  return (
    <fieldset className={depth > 0 ? "ff-tree inner" : "ff-tree"}>
      <legend className="ff-visually-hidden">{words(`filter.group.${draft.kind}`)}</legend>
      <div className="ff-row">
        <Select
          aria-label={words("filter.groupLabel")}
          value={draft.kind}
          onChange={(kind) => onChange({ kind, parts: draft.parts })}
          options={(["all", "any", "none"] as const).map((kind) => ({ value: kind, label: words(`filter.group.${kind}`) }))}
        />
        <span className="ff-grow" />
        {remove}
      </div>
      {draft.parts.map((part, index) => (
        <ConditionTree
          key={index}
          draft={part}
          onChange={(next) => put(index, next)}
          onRemove={() => put(index, null)}
          fields={fields}
          depth={depth + 1}
        />
      ))}
      <div className="ff-row">
        <Button small onPress={() => onChange({ ...draft, parts: [...draft.parts, { kind: "leaf", leaf: null }] })}>
          <Plus aria-hidden="true" />
          {words("filter.add")}
        </Button>
        {depth < deepest && (
          <Button
            small
            onPress={() => onChange({ ...draft, parts: [...draft.parts, { kind: "any", parts: [{ kind: "leaf", leaf: null }] }] })}
          >
            <Plus aria-hidden="true" />
            {words("filter.addGroup")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
