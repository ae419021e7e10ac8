import { useState } from "react";
import type { WorkflowDocument } from "@/api/documents";
import { useFollowed, type WorkDone } from "@/api/follow";
import { ApiProblem } from "@/api/problem";
import type { components } from "@/api/schema.gen";
import { useWorkspace } from "@/api/workspace";
import { RecordLink } from "@/forms/record-link";
import { useFormats, useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { DatePicker } from "@/ui/date-picker";
import { Dialog } from "@/ui/dialog";
import { Fault, Progress, Skeleton } from "@/ui/states";
import { Tag } from "@/ui/tag";
import { Wrong } from "@/ui/wrong";
import { startOf } from "../period";
import "./simulation.css";
import { usePartName } from "./use-part-name";

type Schemas = components["schemas"];
type Simulation = Schemas["StageSimulation"];

const colors = { refused: "red", moved: "blue", warned: "amber", late: "amber" } as const;

/** Tries the workflow as it is drafted on what happened in a past period, beside the one that is published. */
export function SimulationDialog(props: { workflow: string; document: WorkflowDocument; onClose: () => void }) {
  const { workflow, document, onClose } = props;
  const words = useWords("process");
  const ws = useWorkspace();
  const formats = useFormats();
  const where = usePartName(workflow, document);
  const today = formats.dayOf(new Date());
  const [from, setFrom] = useState<string | null>(startOf("quarter", today)!.slice(0, 10));
  const [until, setUntil] = useState<string | null>(today);
  const run = useFollowed<void, Simulation>(() => ({
    address: `/api/v1/workspaces/${encodeURIComponent(ws)}/workflows/${encodeURIComponent(workflow)}/simulate`,
    body: { from, until },
  }));
  const errors = run.error instanceof ApiProblem ? run.error.errors : [];
  const wrong = (pointer: string) => errors.find((one) => one.pointer === pointer)?.detail ?? null;
  const others = errors.filter(({ pointer }) => pointer !== "/from" && pointer !== "/until");
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={words("simulation.title")}
      footer={
        <>
          <Button onPress={run.isPending ? run.stop : onClose}>{words(run.isPending ? "simulation.stop" : "simulation.close")}</Button>
          <Button look="main" isDisabled={from === null} isPending={run.isPending} onPress={() => run.mutate()}>
            {words("simulation.run")}
          </Button>
        </>
      }
    >
      <div className="ff-simulation">
        <p className="ff-quiet">{words("simulation.text")}</p>
        <div className="ff-simulation-period">
          <DatePicker label={words("simulation.from")} value={from} onChange={setFrom} max={today} error={wrong("/from")} />
          <DatePicker label={words("simulation.until")} value={until} onChange={setUntil} max={today} error={wrong("/until")} />
        </div>
        {run.isPending && <Following far={run.far} />}
        {run.isError && errors.length === 0 && <Fault error={run.error} onRetry={() => run.mutate()} />}
        {others.length > 0 && (
          <Wrong>
            {others.map(({ pointer, detail }) => (
              <li key={`${pointer} ${detail}`}>
                {detail} <span className="ff-hint">{where(pointer)}</span>
              </li>
            ))}
          </Wrong>
        )}
        {run.data && !run.isPending && <Outcome document={document} outcome={run.data} />}
      </div>
    </Dialog>
  );
}

function Outcome({ document: { form, pipelines }, outcome }: { document: WorkflowDocument; outcome: Simulation }) {
  const words = useWords("process");
  const text = useText();
  const formats = useFormats();
  const number = (count: number) => formats.number(count);
  const of = (pipeline: string) => outcome.stages.filter((stage) => stage.pipeline === pipeline);
  if (outcome.stays === 0) return <p role="status">{words("simulation.nothing")}</p>;
  return (
    <>
      <p role="status">
        {words("simulation.looked", { count: outcome.records, records: number(outcome.records), stays: number(outcome.stays) })}{" "}
        {outcome.leftOut > 0 && words("simulation.leftOut", { count: outcome.leftOut, number: number(outcome.leftOut) })}{" "}
        {outcome.concerned.length === 0 && words("simulation.same")}
      </p>
      <table className="ff-simulation-stages">
        <caption>{words("simulation.byStage")}</caption>
        <thead>
          <tr>
            <th scope="col">{words("stages")}</th>
            {(["stays", "refused", "moved", "warned", "late"] as const).map((name) => (
              <th key={name} scope="col" className="end">
                {words(`simulation.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {[...new Set(outcome.stages.map((stage) => stage.pipeline))].map((pipeline) => (
          <tbody key={pipeline}>
            {pipelines.length > 1 && (
              <tr>
                <th scope="rowgroup" colSpan={6} className="pipeline">
                  {text(pipelines.find(({ key }) => key === pipeline)?.label, pipeline)}
                </th>
              </tr>
            )}
            {of(pipeline).map((stage) => (
              <tr key={stage.stage}>
                <th scope="row">{stage.label}</th>
                <td className="end">{number(stage.stays)}</td>
                <td className="end">{number(stage.refused)}</td>
                <td className="end">{number(stage.moved)}</td>
                <Compared now={stage.liveWarned} then={stage.warned} />
                <Compared now={stage.liveLate} then={stage.late} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {outcome.concerned.length > 0 && (
        <section>
          <h3>{words("simulation.concerned")}</h3>
          {outcome.found > outcome.concerned.length && (
            <p className="ff-quiet">{words("simulation.first", { count: outcome.concerned.length, found: number(outcome.found) })}</p>
          )}
          <ul className="ff-process-list">
            {outcome.concerned.map((one, index) => (
              <li key={index} className="ff-simulation-record">
                <Tag color={colors[one.outcome]}>{words(`simulation.${one.outcome}`)}</Tag>
                <RecordLink record={{ form, id: one.id, title: one.title ?? one.id }} />
                <span className="ff-quiet">{[one.stage, one.transition].filter(Boolean).join(words("comma"))}</span>
                <span className="ff-hint">{formats.moment(one.at)}</span>
                {one.reasons.length > 0 && <span className="why">{one.reasons.join(" ")}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** How far it is; what it will be about is not known at once. */
function Following({ far }: { far: WorkDone | null }) {
  const words = useWords("process");
  const formats = useFormats();
  if (far === null) return <Skeleton lines={6} />;
  return (
    <div className="ff-stack">
      <Progress value={far.of === 0 ? 0 : far.done / far.of} label={words("simulation.title")} />
      <span className="ff-quiet">{words("simulation.far", { done: formats.number(far.done), of: formats.number(far.of) })}</span>
    </div>
  );
}

/** A figure as it would be, with what it is where they differ. */
function Compared({ now, then }: { now: number; then: number }) {
  const words = useWords("process");
  const formats = useFormats();
  return (
    <td className="end">
      {formats.number(then)}
      {now !== then && <span className="ff-hint"> {words("simulation.was", { number: formats.number(now) })}</span>}
    </td>
  );
}
