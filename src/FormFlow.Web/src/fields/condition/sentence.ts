import { useMemo } from "react";
import type { Condition } from "@/api/documents";
import { useMembers } from "@/api/workspace";
import { useWords } from "@/i18n";
import { fieldType } from "../registry";
import type { FieldFinder, ShownField } from "../shown-field";
import { useTextContext } from "../text-context";
import { isLeaf, type Leaf, shapeOf, sourceOf } from "./leaf";

/** A condition as people read it: what it is about, and what must hold of it. */
export type Sentence = { about: string; says: string };

const signs: Readonly<Record<string, string>> = { lt: "<", lte: "≤", gt: ">", gte: "≥", ne: "≠" };

/** Says conditions in words. */
export function useSentence(fields: FieldFinder, form: string): (condition: Condition) => Sentence {
  const words = useWords("views");
  const context = useTextContext(form);
  const members = useMembers();
  return useMemo(() => {
    const one = (value: unknown, shown: ShownField | undefined): string => {
      if (value == null) return "";
      const source = sourceOf(value);
      if (source === "field") return fields.at((value as { field: string }).field)?.label ?? (value as { field: string }).field;
      if (source === "team") return words(Array.isArray(value) ? "filter.source.team" : "filter.source.mySubordinates");
      if (source !== "value") return words(`filter.source.${source}`);
      if (Array.isArray(value)) return value.map((entry) => one(entry, shown)).join(words("filter.or"));
      if (shown === undefined) return String(value);
      if (shown.kind.type === "member" && typeof value === "string") return members.find((member) => member.id === value)?.name ?? value;
      return fieldType(shown.kind).toText(value, shown.kind as never, { ...context, form: shown.form });
    };
    const leaf = ({ field, op, value }: Leaf): Sentence => {
      const shown = fields.at(field);
      const about = shown?.label ?? field;
      const shape = shapeOf(op);
      if (shape === "none") return { about, says: words(`filter.op.${op}`) };
      if (shape === "span") {
        const { amount, unit } = (value ?? {}) as { amount: number; unit: "day" };
        return { about, says: words(`filter.${op as "inLast"}`, { span: words(`filter.span.${unit}`, { count: amount }) }) };
      }
      if (shape === "two" && Array.isArray(value)) return { about, says: `${one(value[0], shown)} – ${one(value[1], shown)}` };
      const text = one(value, shown);
      if (op === "eq" || op === "in") return { about, says: text };
      const isTime = shown?.kind.type === "date" || shown?.kind.type === "dateTime";
      if (isTime && (op === "lt" || op === "lte" || op === "gt" || op === "gte"))
        return { about, says: `${words(`filter.when.${op}`)} ${text}` };
      const sign = signs[op];
      return { about, says: sign ? `${sign} ${text}` : `${words(`filter.op.${op}`)} ${text}` };
    };
    const say = (condition: Condition): Sentence => {
      if (isLeaf(condition)) return leaf(condition);
      if ("not" in condition) {
        const { about, says } = say(condition.not);
        return { about: words("filter.not"), says: `${about} ${says}`.trim() };
      }
      const parts = "all" in condition ? condition.all : condition.any;
      const word = "all" in condition ? words("filter.and") : words("filter.or");
      const texts = parts.map((part) => {
        const { about, says } = say(part);
        return `${about} ${says}`.trim();
      });
      return {
        about: "",
        says: texts.length === 0 ? words("all" in condition ? "filter.everything" : "filter.nothing") : texts.join(word),
      };
    };
    return say;
  }, [fields, words, context, members]);
}
