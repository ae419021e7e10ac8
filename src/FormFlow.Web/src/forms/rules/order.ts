type Orderable = { readonly provides: string; readonly reads: readonly string[] };

/** Puts each step behind those it depends on. Published forms have no loops; one that had would keep its order. */
export function inOrder<T extends Orderable>(steps: readonly T[]): T[] {
  const byName = new Map(steps.map((step) => [step.provides, step]));
  const ordered = new Set<T>();
  const open = new Set<T>();
  const visit = (step: T) => {
    if (ordered.has(step) || open.has(step)) return;
    open.add(step);
    for (const name of step.reads) {
      const before = byName.get(name);
      if (before !== undefined && before !== step) visit(before);
    }
    ordered.add(step);
  };
  for (const step of steps) visit(step);
  return [...ordered];
}
