import { library } from "./library";

/** A checked formula as it is published: a literal stands for itself, anything else is a list that begins with its kind. */
export type FormulaTree = null | boolean | number | string | readonly FormulaTree[];

/** What one evaluation works on: the formula's inputs by place, the parameters of its lambdas by slot, and when it must have ended. */
export type Frame = { readonly inputs: readonly unknown[]; readonly variables: unknown[]; readonly deadline: number };
type Run = (frame: Frame) => unknown;

type Node = readonly [string, ...FormulaTree[]];

const { $truth, $blank, $equal, $spread, $list } = library as {
  $truth: (value: unknown) => boolean;
  $blank: (value: unknown) => boolean;
  $equal: (one: unknown, other: unknown) => boolean;
  $spread: (value: unknown) => readonly unknown[];
  $list: (...parts: unknown[]) => readonly unknown[];
};

/** Prepares a tree for many evaluations. A tree of a kind that this browser does not know throws. */
export function prepare(tree: FormulaTree): Run {
  if (!Array.isArray(tree)) return () => tree;
  const node = tree as unknown as Node;
  const make = kinds[node[0]];
  if (make === undefined) throw new TypeError(`There is no node ${node[0]}.`);
  return make(node);
}

const several = (nodes: readonly FormulaTree[]) => nodes.map(prepare);

const kinds: Readonly<Record<string, (node: Node) => Run>> = {
  in:
    ([, index]) =>
    (frame) =>
      frame.inputs[index as number],
  var:
    ([, slot]) =>
    (frame) =>
      frame.variables[slot as number],
  if: ([, ...parts]) => {
    const [test, then, otherwise] = several(parts) as [Run, Run, Run];
    return (frame) => ($truth(test(frame)) ? then(frame) : otherwise(frame));
  },
  "&&": ([, ...parts]) => {
    const [left, right] = several(parts) as [Run, Run];
    return (frame) => {
      const value = left(frame);
      return $truth(value) ? right(frame) : value;
    };
  },
  "||": ([, ...parts]) => {
    const [left, right] = several(parts) as [Run, Run];
    return (frame) => {
      const value = left(frame);
      return $truth(value) ? value : right(frame);
    };
  },
  "??": ([, ...parts]) => {
    const [left, right] = several(parts) as [Run, Run];
    return (frame) => left(frame) ?? right(frame);
  },
  first: ([, ...parts]) => {
    const items = several(parts);
    return (frame) => {
      let value: unknown = null;
      for (const item of items) {
        value = item(frame);
        if (!$blank(value)) break;
      }
      return value;
    };
  },
  switch: ([, ...parts]) => {
    const [subject, otherwise, ...cases] = several(parts) as [Run, Run, ...Run[]];
    return (frame) => {
      const value = subject(frame);
      for (let i = 0; i < cases.length; i += 2) if ($equal(value, cases[i]!(frame))) return cases[i + 1]!(frame);
      return otherwise(frame);
    };
  },
  list: ([, ...parts]) => {
    const items = spreadable(parts);
    if (items.every((item) => !item.isSpread)) return (frame) => items.map((item) => item.run(frame));
    return (frame) => $list(...items.map((item) => (item.isSpread ? $spread(item.run(frame)) : [item.run(frame)])));
  },
  fn: ([, slots, body]) => {
    const run = prepare(body as FormulaTree);
    return (frame) =>
      (...values: unknown[]) => {
        // The library counts steps, not how long a pattern searches: only what repeats can take long.
        if (performance.now() > frame.deadline) throw { fault: "stopped" };
        (slots as readonly number[]).forEach((slot, i) => {
          frame.variables[slot] = values[i];
        });
        return run(frame);
      };
  },
  call: ([, name, ...parts]) => {
    const target = Object.hasOwn(library, name as string) ? library[name as string] : undefined;
    if (typeof target !== "function") throw new TypeError(`There is no function ${name}.`);
    const items = spreadable(parts);
    const [first, second] = items;
    if (items.every((item) => !item.isSpread)) {
      if (items.length === 1) return (frame) => target(first!.run(frame));
      if (items.length === 2) return (frame) => target(first!.run(frame), second!.run(frame));
    }
    return (frame) => target(...items.flatMap((item) => (item.isSpread ? $spread(item.run(frame)) : [item.run(frame)])));
  },
};

function spreadable(nodes: readonly FormulaTree[]): { readonly isSpread: boolean; readonly run: Run }[] {
  return nodes.map((node) => {
    const isSpread = Array.isArray(node) && node[0] === "...";
    return { isSpread, run: prepare(isSpread ? (node[1] as FormulaTree) : node) };
  });
}
