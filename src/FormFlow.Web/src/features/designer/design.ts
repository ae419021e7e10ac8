import type { FieldDocument, FormDocument, LayoutElement, LocalizedText } from "@/api/documents";
import { keyFor } from "@/lib/keys";
import { elementsOf, insideOf, mapLists, type Place, partAt, pathsIn, placeOf, withElements, withPart } from "./places";
import { renamed } from "./renamed";

/** What can be picked on the canvas: a field or column by its id, another part by `@` and its path. */
export type Target = string;

export type Subform = Extract<FieldDocument, { type: "subform" }>;
/** A field and, for a column, the sub-form it stands in. */
export type Found = { readonly field: FieldDocument; readonly rows?: Subform };

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** An id as the server gives them; made here, so that a field is the same one from the moment it is placed. */
export const freshId = (): string => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => letters[byte & 31]).join("");

export const columnsOf = (field: FieldDocument): readonly FieldDocument[] =>
  field.type === "subform" ? (field.fields as FieldDocument[]) : [];

/** The path of a part that is no field, or null. */
export const partPath = (target: Target): string | null => (target.startsWith("@") ? target.slice(1) : null);

/** The list that the columns of a sub-form stand in, as a place names it. */
export const rowsList = (id: string): string => `rows:${id}`;
const rowsOf = (list: string): string | null => (list.startsWith("rows:") ? list.slice(5) : null);

export function findField(document: FormDocument, id: Target): Found | undefined {
  for (const field of document.fields) {
    if (field.id === id) return { field };
    const column = columnsOf(field).find((one) => one.id === id);
    if (column) return { field: column, rows: field as Subform };
  }
  return undefined;
}

/** The document with ids for all fields that have none. */
export function identified(document: FormDocument): FormDocument {
  const own = (field: FieldDocument): FieldDocument => {
    const next = field.id === undefined ? { ...field, id: freshId() } : field;
    return next.type === "subform" ? ({ ...next, fields: (next.fields as FieldDocument[]).map(own) } as FieldDocument) : next;
  };
  return { ...document, fields: document.fields.map(own) };
}

/** The field as another one: new ids for it and its columns. */
export function asNew(field: FieldDocument): FieldDocument {
  const next = { ...field, id: freshId() };
  return next.type === "subform" ? ({ ...next, fields: columnsOf(next).map(asNew) } as FieldDocument) : next;
}

const withFields = (document: FormDocument, change: (field: FieldDocument) => FieldDocument): FormDocument => ({
  ...document,
  fields: document.fields.map((field) => {
    const next = change(field);
    if (next.type !== "subform") return next;
    const columns = columnsOf(next).map(change);
    return columns.every((column, i) => column === columnsOf(next)[i]) ? next : ({ ...next, fields: columns } as FieldDocument);
  }),
});

/** The document with other settings of some of its fields. */
export function changeFields(
  document: FormDocument,
  ids: readonly Target[],
  change: (field: FieldDocument) => FieldDocument,
): FormDocument {
  const among = new Set(ids);
  return withFields(document, (field) => (among.has(field.id ?? "") ? change(field) : field));
}

/** The keys that a field beside some others cannot have. */
function takenBeside(siblings: readonly FieldDocument[], field?: FieldDocument): Set<string> {
  const reserved = ["id", "createdAt", "createdBy", "updatedAt", "updatedBy", "parent"];
  return new Set([...reserved, ...siblings.filter((one) => one.id !== field?.id).map((one) => one.key)].map((key) => key.toLowerCase()));
}

const nameOf = (label: LocalizedText | undefined): string =>
  typeof label === "string" ? label : (label?.en ?? Object.values(label ?? {})[0] ?? "");

/** The document with another key of a field; all of it that names the field follows. */
export function rekey(document: FormDocument, id: Target, key: string): FormDocument {
  const found = findField(document, id);
  if (found === undefined || found.field.key === key) return document;
  const next = changeFields(document, [id], (field) => ({ ...field, key }));
  return renamed(next, found.rows?.key, found.field.key, key);
}

/** The document with another label of a field. While nobody relies on its key, and it was made of the label, it follows. */
export function relabel(document: FormDocument, id: Target, label: LocalizedText | undefined, isNew: boolean): FormDocument {
  const found = findField(document, id);
  if (found === undefined) return document;
  const { field, rows } = found;
  const next = changeFields(document, [id], (one) => {
    const { label: _, ...rest } = one;
    return (label === undefined ? rest : { ...one, label }) as FieldDocument;
  });
  const taken = takenBeside(rows ? columnsOf(rows) : document.fields, field);
  const isMade = [nameOf(field.label), ""].some((name) => field.key === keyFor(name, field.type, taken));
  return isNew && isMade ? rekey(next, id, keyFor(nameOf(label), field.type, taken)) : next;
}

/** Puts fields somewhere: on the form, or among the columns of a sub-form. Keys that are taken become free ones. */
export function addFields(document: FormDocument, fields: readonly FieldDocument[], place: Place): FormDocument {
  const rows = rowsOf(place.list);
  if (rows !== null) {
    return changeFields(document, [rows], (field) => {
      const columns = [...columnsOf(field)];
      columns.splice(place.index, 0, ...withFreeKeys(columns, fields));
      return { ...field, fields: columns } as FieldDocument;
    });
  }
  const added = withFreeKeys(document.fields, fields);
  const elements = added.map((field): LayoutElement => ({ type: "field", field: field.key }));
  const before = listAt(document, place.list).slice(0, place.index);
  const neighbour = [...before].reverse().find((element) => element.type === "field");
  const at = neighbour === undefined ? -1 : document.fields.findIndex((field) => field.key === neighbour.field);
  const placed = inserted(elementsOf(document), elements, place);
  const all = [...document.fields];
  all.splice(at < 0 ? (document.layout ? all.length : 0) : at + 1, 0, ...added);
  return withElements({ ...document, fields: all }, placed);
}

function withFreeKeys(siblings: readonly FieldDocument[], fields: readonly FieldDocument[]): FieldDocument[] {
  const all = [...siblings];
  return fields.map((field) => {
    const taken = takenBeside(all);
    const base = field.key.replace(/\d+$/, "") || field.type;
    const free = taken.has(field.key.toLowerCase()) ? { ...field, key: keyFor(base, field.type, taken) } : field;
    all.push(free);
    return free;
  });
}

/** Puts a part that is no field somewhere on the form. */
export function addPart(document: FormDocument, part: LayoutElement, place: Place): FormDocument {
  return withElements(document, inserted(elementsOf(document), [part], place));
}

export function changePart(document: FormDocument, path: string, part: NonNullable<ReturnType<typeof partAt>>): FormDocument {
  return withElements(document, withPart(elementsOf(document), path, part));
}

function listAt(document: FormDocument, list: string): readonly LayoutElement[] {
  return list === "" ? elementsOf(document) : ((partAt(document, list) as unknown as readonly LayoutElement[] | undefined) ?? []);
}

const inserted = (elements: readonly LayoutElement[], added: readonly LayoutElement[], place: Place): LayoutElement[] =>
  mapLists(elements, (list, name) => (name === place.list ? list.toSpliced(place.index, 0, ...added) : list));

/** Takes away fields with what names them, and parts; what stood inside of a part stays in its place. */
export function remove(document: FormDocument, targets: readonly Target[]): FormDocument {
  const gone = document.fields.filter((field) => targets.includes(field.id ?? "")).map((field) => field.key);
  let elements: readonly LayoutElement[] = elementsOf(document);
  const paths = pathsIn(elements).filter((path) => targets.includes(`@${path}`));
  for (const path of paths.reverse()) elements = dissolved(elements, path);
  elements = mapLists(elements, (list) => list.filter((element) => element.type !== "field" || !gone.includes(element.field)));
  const fields = document.fields
    .filter((field) => !gone.includes(field.key))
    .map((field) => {
      const left = columnsOf(field).filter((column) => !targets.includes(column.id ?? ""));
      return left.length === columnsOf(field).length ? field : ({ ...field, fields: left } as FieldDocument);
    });
  const next: FormDocument = { ...document, fields };
  if (next.titleField !== undefined && gone.includes(next.titleField)) delete next.titleField;
  if (next.validations) next.validations = next.validations.filter(({ field }) => field === undefined || !gone.includes(field));
  if (next.unique) {
    next.unique = next.unique.filter((set) => !set.fields.some((key) => gone.includes(key)));
    if (next.unique.length === 0) delete next.unique;
  }
  return withElements(next, elements);
}

function dissolved(elements: readonly LayoutElement[], path: string): LayoutElement[] {
  const { list, index } = placeOf(path);
  const part = partAt({ layout: elements, fields: [], label: "" } as unknown as FormDocument, path)!;
  if (!list.endsWith("/tabs")) return mapLists(elements, (all, name) => (name === list ? all.toSpliced(index, 1, ...insideOf(part)) : all));
  // The fields of a tab go to the one beside it; the last one leaves none.
  const owner = list.slice(0, -"/tabs".length);
  const tabs = partAt({ layout: elements, fields: [], label: "" } as unknown as FormDocument, owner) as Extract<
    LayoutElement,
    { type: "tabs" }
  >;
  if (tabs.tabs.length === 1) return dissolved(elements, owner);
  const heir = index === 0 ? 1 : index - 1;
  const left = tabs.tabs
    .map((tab, i) => (i === heir ? { ...tab, elements: [...tab.elements, ...insideOf(part)] } : tab))
    .toSpliced(index, 1);
  return withPart(elements, owner, { ...tabs, tabs: left });
}

/** Moves what is picked to a place, in the order it is read. Columns stay in their sub-form, and nothing goes into itself. */
export function move(document: FormDocument, targets: readonly Target[], place: Place): FormDocument {
  const rows = rowsOf(place.list);
  if (rows !== null) {
    return changeFields(document, [rows], (field) => {
      const columns = columnsOf(field);
      const moving = columns.filter((column) => targets.includes(column.id ?? ""));
      const before = columns.slice(0, place.index).filter((column) => !moving.includes(column));
      const after = columns.slice(place.index).filter((column) => !moving.includes(column));
      return { ...field, fields: [...before, ...moving, ...after] } as FieldDocument;
    });
  }
  const elements = elementsOf(document);
  const keys = new Map(document.fields.map((field) => [field.key, field.id]));
  const paths = pathsIn(elements).filter((path) => {
    const part = partAt(document, path);
    if (part === undefined || !("type" in part)) return false;
    return targets.includes(part.type === "field" ? (keys.get(part.field) ?? "") : `@${path}`);
  });
  const outer = paths.filter((path) => !paths.some((other) => path.startsWith(`${other}/`)));
  if (outer.some((path) => place.list === path || place.list.startsWith(`${path}/`))) return document;
  const moving = outer.map((path) => partAt(document, path) as LayoutElement);
  // Fields that stand nowhere yet are placed by being moved.
  const loose = document.fields.filter(
    (field) => targets.includes(field.id ?? "") && !moving.some((part) => part.type === "field" && part.field === field.key),
  );
  moving.push(...loose.map((field): LayoutElement => ({ type: "field", field: field.key })));
  if (moving.length === 0) return document;
  const marked = mapLists(elements, (list, name) => {
    const at = name === place.list ? place.index : null;
    const kept = list.flatMap((element, index) => {
      const path = name === "" ? String(index) : `${name}/${index}`;
      const here = outer.includes(path) ? [] : [element];
      return index === at ? [...moving, ...here] : here;
    });
    return at !== null && at >= list.length ? [...kept, ...moving] : kept;
  });
  return withElements(document, marked);
}

/** Puts copies of some fields behind them. Tells the copies' ids. */
export function duplicate(document: FormDocument, targets: readonly Target[]): { document: FormDocument; copies: Target[] } {
  let next = document;
  const copies: Target[] = [];
  for (const target of targets) {
    const found = findField(next, target);
    if (found === undefined) continue;
    const copy = asNew(found.field);
    copies.push(copy.id!);
    next = addFields(next, [copy], behind(next, target));
  }
  return { document: next, copies };
}

/** The place behind a field or part; the end of the form when nothing is picked. */
export function behind(document: FormDocument, target: Target | undefined): Place {
  const end = { list: "", index: elementsOf(document).length };
  if (target === undefined) return end;
  const path = partPath(target);
  if (path !== null) {
    const part = partAt(document, path);
    if (part === undefined) return end;
    if ("elements" in part) return { list: `${path}/elements`, index: part.elements.length };
    if ("tabs" in part) return { list: `${path}/tabs/0/elements`, index: part.tabs[0]?.elements.length ?? 0 };
    if ("columns" in part) return { list: `${path}/columns/0`, index: part.columns[0]?.length ?? 0 };
    const { list, index } = placeOf(path);
    return { list, index: index + 1 };
  }
  const at = standsAt(document, target);
  return at === undefined ? end : { list: at.list, index: at.index + 1 };
}

/** Where a field, column or part stands; undefined when it is nowhere on the form. */
export function standsAt(document: FormDocument, target: Target): Place | undefined {
  const path = partPath(target);
  if (path !== null) return partAt(document, path) && placeOf(path);
  const found = findField(document, target);
  if (found?.rows) return { list: rowsList(found.rows.id!), index: columnsOf(found.rows).indexOf(found.field) };
  const at = pathsIn(elementsOf(document)).find((one) => {
    const part = partAt(document, one);
    return part !== undefined && "field" in part && part.field === found?.field.key;
  });
  return at === undefined ? undefined : placeOf(at);
}

/** The field that one goes on with when some parts go: the one behind the last of them, else the one before; of the last column its sub-form. */
export function besides(document: FormDocument, targets: readonly Target[]): Target | undefined {
  const last = targets.at(-1) ?? "";
  const rows = findField(document, last)?.rows;
  const ids = new Map(document.fields.map(({ key, id }) => [key, id!]));
  const all = rows
    ? columnsOf(rows).map(({ id }) => id!)
    : pathsIn(elementsOf(document)).map((path) => {
        const part = partAt(document, path);
        return part && "field" in part ? (ids.get(part.field) ?? "") : `@${path}`;
      });
  const stays = (one: Target) => one !== "" && partPath(one) === null && !targets.includes(one);
  const at = all.indexOf(last);
  return all.slice(at + 1).find(stays) ?? all.slice(0, Math.max(at, 0)).findLast(stays) ?? rows?.id;
}

/** How many stand where a place is, itself among them. */
export function countAt(document: FormDocument, { list }: Place): number {
  const rows = rowsOf(list);
  return rows === null ? listAt(document, list).length : columnsOf(findField(document, rows)!.field).length;
}

/**
 * Moves what is picked one place up or down among its neighbours; at the end of a tab or column into the next one, at the end of a part out of it,
 * and into a part that is met. A part is told by its path: the answer says what it is called now.
 */
export function nudge(document: FormDocument, target: Target, by: -1 | 1): { document: FormDocument; target: Target } {
  const stays = { document, target };
  const at = standsAt(document, target);
  const path = partPath(target);
  if (at === undefined || at.list.endsWith("/tabs")) return stays;
  const next = at.index + by;
  const inSameList = { list: at.list, index: by < 0 ? next : next + 1 };
  if (next >= 0 && next < countAt(document, at)) {
    const met = rowsOf(at.list) === null && path === null ? listAt(document, at.list)[next] : undefined;
    const door = met && doorOf(met, at.list === "" ? String(next) : `${at.list}/${next}`, by);
    return { document: move(document, [target], door ?? inSameList), target: path === null ? target : targetAt(at.list, next) };
  }
  if (rowsOf(at.list) !== null || at.list === "") return stays;
  const beside = listBeside(document, at.list, by);
  if (beside !== undefined) {
    const index = by > 0 ? 0 : listAt(document, beside).length;
    return { document: move(document, [target], { list: beside, index }), target: path === null ? target : targetAt(beside, index) };
  }
  const owner = at.list.replace(/\/(elements|columns\/\d+|tabs\/\d+\/elements)$/, "");
  const out = placeOf(owner);
  const index = by < 0 ? out.index : out.index + 1;
  return { document: move(document, [target], { list: out.list, index }), target: path === null ? target : targetAt(out.list, index) };
}

const targetAt = (list: string, index: number): Target => `@${list === "" ? "" : `${list}/`}${index}`;

/** The tab or column before or behind a list that is one. */
function listBeside(document: FormDocument, list: string, by: -1 | 1): string | undefined {
  const [, head, number, tail = ""] = /^(.*\/(?:columns|tabs)\/)(\d+)(\/elements)?$/.exec(list) ?? [];
  const beside = `${head}${Number(number) + by}${tail}`;
  return number !== undefined && partAt(document, beside) !== undefined ? beside : undefined;
}

/** Where one comes in who meets a part from above or below. */
function doorOf(part: LayoutElement, path: string, by: -1 | 1): Place | undefined {
  const into = (list: string, elements: readonly unknown[]): Place => ({ list, index: by > 0 ? 0 : elements.length });
  if (part.type === "section") return into(`${path}/elements`, part.elements);
  const [lists, name] =
    part.type === "tabs"
      ? [part.tabs.map(({ elements }) => elements), (i: number) => `tabs/${i}/elements`]
      : part.type === "columns"
        ? [part.columns, (i: number) => `columns/${i}`]
        : [[], String];
  const first = by > 0 ? 0 : lists.length - 1;
  return lists[first] && into(`${path}/${name(first)}`, lists[first]);
}
