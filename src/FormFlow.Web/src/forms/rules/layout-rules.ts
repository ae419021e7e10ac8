import type { LayoutElement } from "@/api/documents";
import type { Rule, RuleMaker } from "./rule";

/** A part of a layout that may have a rule of its own; a tab is one as well. */
export type LayoutPart = LayoutElement | Extract<LayoutElement, { type: "tabs" }>["tabs"][number];

/** The keys of all fields that stand in some parts, in the order they are read. */
export function fieldsIn(parts: readonly LayoutPart[]): string[] {
  return parts.flatMap((part) => {
    if ("field" in part) return [part.field];
    if ("elements" in part) return fieldsIn(part.elements);
    if ("tabs" in part) return fieldsIn(part.tabs);
    return "columns" in part ? part.columns.flatMap(fieldsIn) : [];
  });
}

/** The rules of a layout: when its parts are shown, and under which rules the fields stand in them. */
export class LayoutRules {
  /** The rules of the parts that have one. */
  readonly rules = new Map<LayoutPart, Rule>();
  readonly #places = new Map<string, (readonly Rule[])[]>();

  constructor(
    layout: readonly LayoutPart[],
    private readonly maker: RuleMaker,
  ) {
    this.#walk(layout, "/layout", []);
  }

  /** The rules around each place of a field; empty when it stands nowhere or one place has none. */
  placesOf(field: string): readonly (readonly Rule[])[] {
    const places = this.#places.get(field) ?? [];
    return places.every((place) => place.length > 0) ? places : [];
  }

  #walk(elements: readonly LayoutPart[], pointer: string, around: readonly Rule[]): void {
    for (const [i, element] of elements.entries()) {
      const place = `${pointer}/${i}`;
      const rule = this.maker.rule(element.visibleWhen, `${place}/visibleWhen`, false);
      if (rule) this.rules.set(element, rule);
      const inside = rule ? [...around, rule] : around;
      if ("field" in element) this.#places.set(element.field, [...(this.#places.get(element.field) ?? []), inside]);
      else if ("elements" in element) this.#walk(element.elements, `${place}/elements`, inside);
      else if ("tabs" in element) this.#walk(element.tabs, `${place}/tabs`, inside);
      else if ("columns" in element) {
        for (const [at, column] of element.columns.entries()) this.#walk(column, `${place}/columns/${at}`, inside);
      }
    }
  }
}
