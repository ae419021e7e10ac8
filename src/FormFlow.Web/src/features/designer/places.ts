import type { FieldDocument, FormDocument, LayoutElement } from "@/api/documents";
import { sameValue } from "@/lib/values";

/** Where something can be put: before the element at an index of a list. Lists are named as `""`, `2/elements`, `3/tabs/0/elements`, `4/columns/1`. */
export type Place = { readonly list: string; readonly index: number };

type Elements = readonly LayoutElement[];
type Tab = Extract<LayoutElement, { type: "tabs" }>["tabs"][number];

const oneByOne = new WeakMap<readonly FieldDocument[], Elements>();

/** What stands on a form from top to bottom; without a layout its fields, one after the other. The same objects as long as the fields are. */
export function elementsOf({ layout, fields }: FormDocument): Elements {
  if (layout) return layout;
  const elements = oneByOne.get(fields) ?? fields.map((field): LayoutElement => ({ type: "field", field: field.key }));
  oneByOne.set(fields, elements);
  return elements;
}

/** The document with other elements. A layout that says no more than the order of the fields is none. */
export function withElements(document: FormDocument, elements: Elements): FormDocument {
  const keys = elements.map((element) => (element.type === "field" && element.visibleWhen === undefined ? element.field : null));
  const isPlain = sameValue([...keys].sort(), document.fields.map(({ key }) => key).sort());
  if (!isPlain) return { ...document, layout: [...elements] };
  const { layout: _, ...rest } = document;
  const byKey = new Map(document.fields.map((field) => [field.key, field]));
  return { ...rest, fields: keys.map((key) => byKey.get(key!)!) };
}

/** Makes every list of elements anew, inner ones first; what is returned unchanged stays the same object. */
export function mapLists(elements: Elements, change: (list: Elements, name: string) => Elements, name = ""): LayoutElement[] {
  const inside = (list: Elements, part: string) => mapLists(list, change, part);
  const at = (index: number) => (name === "" ? String(index) : `${name}/${index}`);
  const mapped = elements.map((element, index): LayoutElement => {
    switch (element.type) {
      case "section":
        return { ...element, elements: inside(element.elements, `${at(index)}/elements`) };
      case "tabs":
        return {
          ...element,
          tabs: element.tabs.map((tab, i): Tab => ({ ...tab, elements: inside(tab.elements, `${at(index)}/tabs/${i}/elements`) })),
        };
      case "columns":
        return { ...element, columns: element.columns.map((column, i) => inside(column, `${at(index)}/columns/${i}`)) };
      default:
        return element;
    }
  });
  return [...change(mapped, name)];
}

/** The part at a path such as `2`, `2/elements/0` or `3/tabs/1`: an element or a tab. */
export function partAt(document: FormDocument, path: string): LayoutElement | Tab | undefined {
  let found: unknown = elementsOf(document);
  for (const step of path.split("/")) found = (found as Record<string, unknown> | undefined)?.[step];
  return found as LayoutElement | Tab | undefined;
}

/** The elements with another part at a path; null takes it out. */
export function withPart(elements: Elements, path: string, part: LayoutElement | Tab | null): LayoutElement[] {
  const [head, ...rest] = path.split("/") as [string, ...string[]];
  return replaced(elements, [head, ...rest], part) as LayoutElement[];
}

function replaced(node: unknown, [step, ...rest]: readonly string[], part: unknown): unknown {
  if (Array.isArray(node)) {
    const index = Number(step);
    if (rest.length === 0) return part === null ? node.toSpliced(index, 1) : node.with(index, part);
    return node.with(index, replaced(node[index], rest, part));
  }
  return { ...(node as object), [step!]: replaced((node as Record<string, unknown>)[step!], rest, part) };
}

/** What stands inside of a part, one after the other. */
export function insideOf(part: LayoutElement | Tab): Elements {
  if ("elements" in part) return part.elements;
  if ("tabs" in part) return part.tabs.flatMap((tab) => tab.elements);
  return "columns" in part ? part.columns.flat() : [];
}

/** The paths of all elements and tabs, in the order they are read. */
export function pathsIn(elements: Elements, name = ""): string[] {
  return elements.flatMap((element, index) => {
    const path = name === "" ? String(index) : `${name}/${index}`;
    if (element.type === "section") return [path, ...pathsIn(element.elements, `${path}/elements`)];
    if (element.type === "tabs") {
      return [path, ...element.tabs.flatMap((tab, i) => [`${path}/tabs/${i}`, ...pathsIn(tab.elements, `${path}/tabs/${i}/elements`)])];
    }
    if (element.type === "columns") {
      return [path, ...element.columns.flatMap((column, i) => pathsIn(column, `${path}/columns/${i}`))];
    }
    return [path];
  });
}

/** The list that a path stands in, and its place there. */
export function placeOf(path: string): Place {
  const at = path.lastIndexOf("/");
  return at < 0 ? { list: "", index: Number(path) } : { list: path.slice(0, at), index: Number(path.slice(at + 1)) };
}

/** The fields that stand nowhere on the form. */
export function unplaced(document: FormDocument): FieldDocument[] {
  if (document.layout === undefined) return [];
  const placed = new Set<string>();
  mapLists(document.layout, (list) => {
    for (const element of list) if (element.type === "field") placed.add(element.field);
    return list;
  });
  return document.fields.filter((field) => !placed.has(field.key));
}
