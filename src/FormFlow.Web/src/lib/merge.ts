import { same } from "./same";

type Members = Readonly<Record<string, unknown>>;

/** By which member the items of a list are told apart; `place` where they have no name of their own: by their label, and else by their place. */
export type Lists = Readonly<Record<string, "id" | "key" | "value" | "place">>;

/** An item of a list that a clash lies in, as I have it; as they have it where I took it out. */
export type Within = { readonly list: string; readonly item: Members };

/** A place that two people changed in different ways. */
export type Clash = {
  readonly id: string;
  /** The items it lies in, from the outermost on. */
  readonly within: readonly Within[];
  /** The member that both changed; null where one took the whole item out that the other one went on with. */
  readonly member: string | null;
  readonly mine: unknown;
  readonly theirs: unknown;
};

/**
 * What two people made of the same document, in one: a member that one of them changed is as he made it. What both changed is mine, and told,
 * unless the one asked says that it is theirs.
 */
export function merge<T extends object>(
  [base, mine, theirs]: readonly [T, T, T],
  lists: Lists,
  isTheirs: (id: string) => boolean = () => false,
): { document: T; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const chosen = (clash: Clash): unknown => {
    clashes.push(clash);
    return isTheirs(clash.id) ? clash.theirs : clash.mine;
  };
  const value = (
    within: readonly Within[],
    id: string,
    member: string,
    [old, my, their]: readonly [unknown, unknown, unknown],
  ): unknown => {
    const by = lists[member];
    if (by !== undefined && isList(my) && isList(their)) return items(within, `${id}.`, member, [isList(old) ? old : [], my, their]);
    if (same(my, their) || same(their, old)) return my;
    if (same(my, old)) return their;
    return chosen({ id, within, member, mine: my, theirs: their });
  };
  const members = (within: readonly Within[], id: string, [old, my, their]: readonly [Members, Members, Members]): Members => {
    const all = new Set([...Object.keys(my), ...Object.keys(their)]);
    const made = [...all].map((name) => [name, value(within, `${id}${name}`, name, [old[name], my[name], their[name]])] as const);
    return Object.fromEntries(made.filter(([, made]) => made !== undefined));
  };
  const items = (
    within: readonly Within[],
    path: string,
    list: string,
    [old, my, their]: readonly [readonly Members[], readonly Members[], readonly Members[]],
  ): Members[] => {
    const [was, here, there] = [old, my, their].map((each) => identified(each, old, lists[list]!)) as [Items, Items, Items];
    return ordered([...was.keys()], [...here.keys()], [...there.keys()]).flatMap((id): Members[] => {
      const [before, mine, theirs] = [was.get(id), here.get(id), there.get(id)];
      const inside = [...within, { list, item: (mine ?? theirs)! }];
      if (mine !== undefined && theirs !== undefined) return [members(inside, `${path}${id}.`, [before ?? {}, mine, theirs])];
      const one = mine ?? theirs;
      if (one === undefined || same(one, before)) return [];
      const kept = before === undefined ? one : chosen({ id: `${path}${id}`, within: inside, member: null, mine, theirs });
      return kept === undefined ? [] : [kept as Members];
    });
  };
  return { document: members([], "", [base as Members, mine as Members, theirs as Members]) as T, clashes };
}

type Items = ReadonlyMap<string, Members>;

const isList = (value: unknown): value is readonly Members[] =>
  Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null);

/** The items of a list by what tells them apart. */
function identified(list: readonly Members[], base: readonly Members[], by: Lists[string]): Items {
  if (by !== "place") return new Map(list.map((item) => [String(item[by] ?? item.key), item]));
  const free = new Map(base.entries());
  const take = (at: number | undefined) => (at !== undefined && free.delete(at) ? String(at) : undefined);
  const named = list.map((item) => take([...free].find(([, one]) => same(one.label, item.label))?.[0]));
  return new Map(list.map((item, at) => [named[at] ?? take(at) ?? `+${JSON.stringify(item.label)}`, item]));
}

/** All ids in the order of whoever moved something; what the other one added stands behind what it was put behind. */
function ordered(was: readonly string[], my: readonly string[], their: readonly string[]): string[] {
  const common = (list: readonly string[]) => list.filter((id) => was.includes(id) && my.includes(id) && their.includes(id));
  const isMoved = !same(common(my), common(was));
  const [first, second] = isMoved ? [my, their] : [their, my];
  const all = [...first];
  for (const [at, id] of second.entries()) if (!all.includes(id)) all.splice(all.indexOf(second[at - 1] ?? "") + 1, 0, id);
  return all;
}
