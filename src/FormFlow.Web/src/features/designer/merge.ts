import type { FieldDocument, FormDocument } from "@/api/documents";
import { same } from "@/lib/same";

/** A place that two people changed in different ways: of the form or of one of its fields. */
export type Clash = {
  readonly id: string;
  readonly field?: FieldDocument;
  readonly member: string;
  readonly mine: unknown;
  readonly theirs: unknown;
};

type Members = Record<string, unknown>;

/**
 * What two people made of the same document, in one: a member that one of them changed is as he made it. What both changed is mine, and told,
 * unless the one asked says that it is theirs. Fields are told apart by their ids.
 */
export function merge(
  base: FormDocument,
  mine: FormDocument,
  theirs: FormDocument,
  isTheirs: (id: string) => boolean = () => false,
): { document: FormDocument; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const pick = (id: string, member: string, values: readonly [unknown, unknown, unknown], field?: FieldDocument): unknown => {
    const [old, my, their] = values;
    if (same(my, their) || same(their, old)) return my;
    if (same(my, old)) return their;
    clashes.push({ id, field, member, mine: my, theirs: their });
    return isTheirs(id) ? their : my;
  };
  const members = <T extends object>(id: string, [old, my, their]: readonly [T, T, T], not: string, field?: FieldDocument): T => {
    const all = new Set([...Object.keys(my), ...Object.keys(their)]);
    const made = [...all].flatMap((name) => {
      const value =
        name === not
          ? (my as Members)[name]
          : pick(`${id}.${name}`, name, [(old as Members)[name], (my as Members)[name], (their as Members)[name]], field);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(made) as T;
  };
  const fields = (old: readonly FieldDocument[], my: readonly FieldDocument[], their: readonly FieldDocument[]): FieldDocument[] => {
    const find = (list: readonly FieldDocument[], id: string | undefined) => list.find((one) => one.id === id);
    const kept = ordered(old, my, their).flatMap((id): FieldDocument[] => {
      const [was, here, there] = [find(old, id), find(my, id), find(their, id)];
      if (here === undefined || there === undefined) {
        const one = here ?? there;
        // Who took a field away meant it, unless the other one went on with it.
        return one !== undefined && (was === undefined || !same(one, was)) ? [one] : [];
      }
      const base = was ?? there;
      const next = members(id, [base, here, there], "fields", here);
      if (here.type !== "subform" || there.type !== "subform") return [next];
      const columns = base.type === "subform" ? (base.fields as FieldDocument[]) : [];
      return [{ ...next, fields: fields(columns, here.fields as FieldDocument[], there.fields as FieldDocument[]) } as FieldDocument];
    });
    return kept;
  };
  const document = members("", [base, mine, theirs], "fields");
  return { document: { ...document, fields: fields(base.fields, mine.fields, theirs.fields) }, clashes };
}

/** The ids of all fields in the order of whoever moved them; what the other one added stands behind the field it was put behind. */
function ordered(old: readonly FieldDocument[], mine: readonly FieldDocument[], theirs: readonly FieldDocument[]): string[] {
  const ids = (list: readonly FieldDocument[]) => list.map(({ id }) => id ?? "");
  const [was, my, their] = [ids(old), ids(mine), ids(theirs)];
  const common = (list: readonly string[]) => list.filter((id) => was.includes(id) && my.includes(id) && their.includes(id));
  const isMoved = !same(common(my), common(was));
  const [first, second] = isMoved ? [my, their] : [their, my];
  const all = [...first];
  for (const [at, id] of second.entries()) if (!all.includes(id)) all.splice(all.indexOf(second[at - 1] ?? "") + 1, 0, id);
  return all;
}
