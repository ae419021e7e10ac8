import type { LayoutElement, LocalizedText } from "@/api/documents";

/** Fields that stand together on paper, under the label of their section or tab. */
export type PaperGroup = { label: LocalizedText | null; keys: string[] };

/** The layout of a form as one column of groups: sections and tabs one after the other, columns read from left to right. */
export function groupsOf(layout: readonly LayoutElement[]): PaperGroup[] {
  const groups: PaperGroup[] = [{ label: null, keys: [] }];
  const walk = (elements: readonly LayoutElement[]) => {
    for (const element of elements) {
      if (element.type === "field") groups.at(-1)?.keys.push(element.field);
      else if (element.type === "columns") for (const column of element.columns) walk(column as LayoutElement[]);
      else if (element.type === "section") under(element.label ?? null, element.elements as LayoutElement[]);
      else if (element.type === "tabs") for (const tab of element.tabs) under(tab.label, tab.elements as LayoutElement[]);
    }
  };
  const under = (label: LocalizedText | null, elements: readonly LayoutElement[]) => {
    groups.push({ label, keys: [] });
    walk(elements);
    groups.push({ label: null, keys: [] });
  };
  walk(layout);
  return groups.filter(({ keys }) => keys.length > 0);
}
