import type { CSSProperties } from "react";
import { useText } from "@/i18n";
import type { Arc } from "./stage-figures";

/** The ways that leave the straight path: skips above it, steps back below. Only in a wide window; every record offers its own. */
export function StageArcs({ arcs, count }: { arcs: readonly Arc[]; count: number }) {
  const text = useText();
  const at = (index: number) => ((index + 0.5) / count) * 100;
  const drawn = [...new Map(arcs.map((arc) => [`${arc.from} ${arc.to}`, arc])).values()];
  return (["skip", "back"] as const).map((kind) => {
    const own = drawn.filter((arc) => arc.kind === kind);
    return (
      <div key={kind} className={`ff-flow-arcs ${kind}`} data-empty={own.length === 0 || undefined}>
        {own.map((arc, index) => {
          const left = at(Math.min(arc.from, arc.to));
          const place = { left: `${left}%`, width: `${at(Math.max(arc.from, arc.to)) - left}%`, "--level": index % 3 };
          return (
            <div key={`${arc.from} ${arc.to}`} className="arc" style={place as CSSProperties}>
              <span title={text(arc.label)}>
                {kind === "back" && "← "}
                {text(arc.label)}
                {kind === "skip" && " →"}
              </span>
            </div>
          );
        })}
      </div>
    );
  });
}
