import { TriangleAlert } from "lucide-react";
import type { CSSProperties } from "react";
import type { Schemas, WorkflowDocument } from "@/api/documents";
import { useFormats, useText, useWords } from "@/i18n";
import type { RawFigures } from "./api/figures";
import { Funnel } from "./funnel";
import { StageArcs } from "./stage-arcs";
import { arcsOf, bottleneckOf, figuresOf } from "./stage-figures";
import { StageNode } from "./stage-node";

type Props = {
  workflow: WorkflowDocument;
  pipeline: Schemas["pipeline"];
  raw: RawFigures;
  currency: string | null;
  amountLabel: string | null;
};

/** One pipeline: its stages from left to right, the ways between them, the bottleneck in words, and its funnel. */
export function PipelinePicture({ workflow, pipeline, raw, currency, amountLabel }: Props) {
  const words = useWords("work");
  const text = useText();
  const formats = useFormats();
  const figures = figuresOf(pipeline, raw);
  const path = figures.filter(({ stage }) => stage.status !== "lost");
  const lost = figures.filter(({ stage }) => stage.status === "lost");
  const worst = bottleneckOf(figures);
  const open = figures.filter(({ stage }) => (stage.status ?? "open") === "open");
  const sum = open.reduce((all, one) => all + (one.sum ?? 0), 0);
  const node = { workflow, pipeline: pipeline.key, currency };
  return (
    <section>
      <h2>
        {workflow.pipelines.length > 1 ? text(pipeline.label, pipeline.key) : words("flow.now")}{" "}
        <span className="ff-count">
          {words("flow.inWork", { count: open.reduce((all, one) => all + one.count, 0) })}
          {currency && ` · ${amountLabel} ${formats.compact(sum, currency)}`}
        </span>
      </h2>
      <div className="ff-flow-columns">
        <div className="ff-flow-scroll">
          <div className="ff-flow-path" style={{ "--stages": path.length } as CSSProperties}>
            <StageArcs
              arcs={arcsOf(
                pipeline,
                path.map(({ stage }) => stage.key),
              )}
              count={path.length}
            />
            <ol>
              {path.map((one, index) => (
                <li key={one.stage.key}>
                  <StageNode {...node} figures={one} isWorst={one === worst} />
                  {index < path.length - 1 && (
                    <span className="on" title={words("flow.shareHint", { on: one.on, all: one.on + one.back + one.lost })}>
                      {one.share !== null && formats.percent(one.share)}
                      <span className="ff-visually-hidden"> {words("flow.goOn")}</span>
                    </span>
                  )}
                </li>
              ))}
            </ol>
          </div>
          {lost.length > 0 && (
            <ul className="ff-flow-lost">
              {lost.map((one) => (
                <li key={one.stage.key}>
                  <StageNode {...node} figures={one} />
                </li>
              ))}
            </ul>
          )}
          {worst && (
            <p className="ff-flow-worst">
              <TriangleAlert aria-hidden="true" />
              {words("flow.bottleneck", {
                stage: text(worst.stage.label, worst.stage.key),
                share: formats.percent(worst.share ?? 0),
                left: worst.on + worst.back + worst.lost,
                lost: worst.lost,
                days: formats.number(Math.round(worst.days ?? 0)),
              })}
            </p>
          )}
        </div>
        <Funnel figures={path} />
      </div>
    </section>
  );
}
