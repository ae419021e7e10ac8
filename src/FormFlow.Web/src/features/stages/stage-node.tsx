import { Link } from "react-router";
import type { Condition, WorkflowDocument } from "@/api/documents";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Tag } from "@/ui/tag";
import type { StageFigures } from "./stage-figures";

type Props = { figures: StageFigures; workflow: WorkflowDocument; pipeline: string; currency: string | null; isWorst?: boolean };

/** The list of the records that stand in a stage. */
function listOf(ws: string, { form, field, pipelines }: WorkflowDocument, pipeline: string, stage: string): string {
  const isIn: Condition = { field, op: "eq", value: stage };
  const filter: Condition = pipelines.length > 1 ? { all: [isIn, { field: `${field}.pipeline`, op: "eq", value: pipeline }] } : isIn;
  return `${paths.form(ws, form)}?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;
}

/** A stage of the picture; it opens the records that stand in it. */
export function StageNode({ figures, workflow, pipeline, currency, isWorst }: Props) {
  const words = useWords("work");
  const text = useText();
  const formats = useFormats();
  const ws = useWorkspace();
  const { stage, days } = figures;
  const limit = stage.stay?.limit;
  const stays = [
    days !== null && words("flow.days", { count: Math.round(days) }),
    limit && words("flow.limit", { amount: limit.amount, unit: words(`flow.unit.${limit.unit}`, { count: limit.amount }) }),
  ];
  return (
    <Link
      className="ff-flow-stage"
      data-worst={isWorst || undefined}
      to={listOf(ws, workflow, pipeline, stage.key)}
      title={text(stage.purpose)}
    >
      <Tag color={stage.color}>{text(stage.label, stage.key)}</Tag>
      <span className="count">{formats.number(figures.count)}</span>
      {currency && <span className="ff-quiet">{figures.sum === null ? "—" : formats.compact(figures.sum, currency)}</span>}
      {stays.map(
        (line) =>
          line && (
            <span key={line} className="ff-hint">
              {line}
            </span>
          ),
      )}
      {figures.lost > 0 && <span className="ff-hint lost">{words("flow.lost", { count: figures.lost })}</span>}
    </Link>
  );
}
