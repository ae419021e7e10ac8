import type { FormDocument } from "@/api/documents";
import { type Lists, merge as mergeDocuments } from "@/lib/merge";

/** What is told apart in a form. */
const lists: Lists = { fields: "id", options: "value", bands: "value", terms: "place" };

/** What two people made of the same form, in one. */
export const merge = (base: FormDocument, mine: FormDocument, theirs: FormDocument, isTheirs?: (id: string) => boolean) =>
  mergeDocuments([base, mine, theirs], lists, isTheirs);
