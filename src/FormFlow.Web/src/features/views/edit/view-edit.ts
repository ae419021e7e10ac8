import type { LocalizedText, ViewDocument, ViewTypeName } from "@/api/documents";
import type { FieldFinder } from "@/fields/shown-field";
import { merge as mergeMembers } from "@/lib/merge";
import { same } from "@/lib/same";
import { viewStart } from "../saved/view-starts";

/** What is edited: a view that is not there yet, one that somebody saved, or one of the app's. */
export type Edited =
  | { readonly kind: "new" }
  | { readonly kind: "saved"; readonly id: string; readonly version: number }
  | {
      readonly kind: "app";
      readonly key: string;
      readonly version: number;
      /** Its removal waits to be published. */
      readonly isRemoved?: boolean;
    };

/** Whose a view is: whoever saved it, those here, or the app. Of the last two its document may say that it is for some people alone. */
export type Audience = "me" | "all" | "app";

/** What can be set about a view; its name is the label of the document. */
export type Content = { readonly audience: Audience; readonly view: ViewDocument };

/** A view while it is edited: as it was read, and as it is now. */
export type ViewEdit = { readonly edited: Edited; readonly before: Content; readonly now: Content };

/** What views of every type say. */
const common = ["label", "description", "form", "icon", "filter", "sort", "colors", "audience"];

const without = (members: object) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** A view with other settings; what is undefined is taken out. */
export const withSettings = (view: ViewDocument, patch: Partial<ViewDocument>) => without({ ...view, ...patch }) as ViewDocument;

/** The view as one of another type: what all types say stays, the rest begins anew, or as it was the last time it had that type. */
export function retyped(view: ViewDocument, type: ViewTypeName, fields: FieldFinder, earlier?: ViewDocument): ViewDocument {
  if (view.type === type) return view;
  const start = earlier ?? viewStart(type, fields, view.form, view);
  if (start === null) return view;
  const own = Object.entries(start).filter(([name]) => !common.includes(name));
  const kept = Object.entries(view).filter(([name]) => common.includes(name));
  return without(Object.fromEntries([...kept, ...own])) as ViewDocument;
}

/**
 * What two people made of the same view, in one: a setting that one of them changed is as he made it. What both changed is mine, and told, unless
 * the one asked says that it is theirs. Of two types one holds whole.
 */
export function merge(before: Content, mine: Content, theirs: Content, isTheirs?: (id: string) => boolean) {
  const isOneType = mine.view.type === theirs.view.type;
  const isShared = (name: string) => isOneType || name === "type" || common.includes(name);
  const part = ({ audience, view }: Content, has = isShared) => ({
    ...Object.fromEntries(Object.entries(view).filter(([name]) => has(name))),
    who: audience,
    type: view.type,
  });
  const { document, clashes } = mergeMembers([part(before), part(mine), part(theirs)], {}, isTheirs);
  const own = part(document.type === mine.view.type ? mine : theirs, (name) => !isShared(name));
  const { who, ...view } = { ...own, ...document };
  return { made: { audience: who, view } as Content, clashes };
}

/** Whether anything was set. */
export const isEdited = ({ edited, before, now }: ViewEdit) => edited.kind === "new" || !same(before, now);

/** Whether a view that is for some people alone says for whom. */
export const isForSomebody = ({ audience, view }: Content) =>
  audience === "me" || view.audience == null || [view.audience.departments, view.audience.members].some((ids) => (ids?.length ?? 0) > 0);

/** What a view is called in a language; blank where it has no name yet. */
export const isNamed = (label: LocalizedText | undefined) =>
  typeof label === "string" ? label.trim() !== "" : Object.values(label ?? {}).some((text) => String(text).trim() !== "");
