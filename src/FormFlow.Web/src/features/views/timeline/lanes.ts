import type { TimelineBar } from "./bar";

export const rowHeight = 32;
const nameHeight = 28;

export type Lane = { name: string; top: number; height: number; bars: readonly { bar: TimelineBar; top: number }[] };

/** The lanes of a timeline: bars that share a value stand together, each in the first line that is free. */
export function lanesOf(bars: readonly TimelineBar[]): { lanes: readonly Lane[]; height: number } {
  const byName = new Map<string, TimelineBar[]>();
  for (const bar of bars) byName.set(bar.lane, [...(byName.get(bar.lane) ?? []), bar]);
  let top = 0;
  const lanes = [...byName].map(([name, inside]): Lane => {
    const free: string[] = [];
    const offset = name === "" ? 4 : nameHeight;
    const placed = inside.map((bar) => {
      const at = free.findIndex((until) => until < bar.from);
      const line = at < 0 ? free.length : at;
      free[line] = bar.to;
      return { bar, top: offset + line * rowHeight };
    });
    const lane = { name, top, height: offset + free.length * rowHeight + 8, bars: placed };
    top += lane.height;
    return lane;
  });
  return { lanes, height: top };
}
