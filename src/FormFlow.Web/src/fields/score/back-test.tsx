import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { Condition, FieldOf } from "@/api/documents";
import { useFollowed } from "@/api/follow";
import type { components } from "@/api/schema.gen";
import { useCatalog, useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Fault, Progress, Skeleton } from "@/ui/states";
import { RuleSetting } from "../settings/rule-setting";
import { useWhole } from "../settings/whole";
import "./back-test.css";

type Schemas = components["schemas"];
type Figures = Schemas["ScoreFigures"];

/** How the outcome of a record is known: by the end of its stages, where it has any. */
function outcomeOf(stage: string | undefined): { among: Condition | undefined; won: Condition | undefined } {
  if (stage === undefined) return { among: undefined, won: undefined };
  const field = `${stage}.status`;
  return { among: { field, op: "in", value: ["won", "lost"] }, won: { field, op: "eq", value: "won" } };
}

/** Tries a table of points on records whose outcome is known, beside the one that is published. */
export function BackTestDialog({ form, field: settings, onClose }: { form: string; field: FieldOf<"score">; onClose: () => void }) {
  const words = useWords("fields");
  const ws = useWorkspace();
  const field = useWhole(form, settings);
  const workflow = useCatalog().workflowOf(form)?.document;
  const [asked, setAsked] = useState(() => outcomeOf(workflow?.field));
  const formats = useFormats();
  const test = useFollowed<void, Schemas["BackTest"]>(() => ({
    address: `/api/v1/workspaces/${encodeURIComponent(ws)}/forms/${encodeURIComponent(form)}/scores/${encodeURIComponent(field.key)}/backtest`,
    body: { field, ...(asked.among && { among: asked.among }), won: asked.won },
  }));
  const change = (part: "among" | "won") => (rule: unknown) => setAsked({ ...asked, [part]: typeof rule === "object" ? rule : undefined });
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={words("backTest.title")}
      footer={
        <>
          <Button onPress={test.isPending ? test.stop : onClose}>{words(test.isPending ? "backTest.stop" : "backTest.close")}</Button>
          <Button look="main" isDisabled={asked.won === undefined} isPending={test.isPending} onPress={() => test.mutate()}>
            {words(test.isPending ? "backTest.running" : "backTest.run")}
          </Button>
        </>
      }
    >
      <div className="ff-back-test">
        <p className="ff-quiet">{words("backTest.text")}</p>
        <RuleSetting
          label={words("backTest.among")}
          otherwise={words("backTest.all")}
          scope={form}
          value={asked.among}
          onChange={change("among")}
        />
        <RuleSetting
          label={words("backTest.won")}
          otherwise={words("backTest.sayWon")}
          scope={form}
          value={asked.won}
          onChange={change("won")}
        />
        {test.isPending &&
          (test.far === null ? (
            <Skeleton lines={6} />
          ) : (
            <div className="ff-stack">
              <Progress value={test.far.of === 0 ? 0 : test.far.done / test.far.of} label={words("backTest.title")} />
              <span className="ff-quiet">
                {words("backTest.far", { done: formats.number(test.far.done), of: formats.number(test.far.of) })}
              </span>
            </div>
          ))}
        {test.isError && <Fault error={test.error} />}
        {test.data && !test.isPending && <Outcome outcome={test.data} />}
      </div>
    </Dialog>
  );
}

/** Fewer that ended well, or did not, than this say little. */
const few = 20;

function Outcome({ outcome }: { outcome: Schemas["BackTest"] }) {
  const words = useWords("fields");
  const formats = useFormats();
  const { live, tried, shifts, late } = outcome;
  const points = (value: number | string | null | undefined) => (value == null ? "–" : formats.number(Number(value)));
  if (outcome.records === 0) return <p>{words("backTest.nobody")}</p>;
  const fewest = Math.min(tried.won, tried.records - tried.won);
  return (
    <>
      {fewest < few && <p className="ff-note warn">{words("backTest.few", { won: tried.won, other: tried.records - tried.won })}</p>}
      {outcome.leftOut > 0 && (
        <p className="ff-quiet">{words("backTest.leftOut", { count: outcome.leftOut, number: formats.number(outcome.leftOut) })}</p>
      )}
      {late.map((one) => (
        <p key={one.field} className="ff-back-test-late" role="alert">
          <TriangleAlert aria-hidden="true" />
          {words("backTest.late", { name: one.label, count: one.records, looked: one.looked })}
        </p>
      ))}
      <dl className="ff-back-test-figures">
        <Figure name={words("backTest.auc")} hint={words("backTest.aucHint")} value={parting(tried)} before={live && parting(live)} />
        <Figure
          name={words("backTest.calibration")}
          hint={words("backTest.calibrationHint")}
          value={formats.percent(tried.calibrationError)}
          before={live && formats.percent(live.calibrationError)}
        />
        <Figure
          name={words("backTest.wonShare")}
          value={formats.percent(tried.records === 0 ? 0 : tried.won / tried.records)}
          hint={words("backTest.records", { count: outcome.records, number: formats.number(outcome.records) })}
        />
      </dl>
      <table className="ff-back-test-tenths">
        <caption>{words("backTest.tenths")}</caption>
        <thead>
          <tr>
            <th scope="col">{words("backTest.scores")}</th>
            <th scope="col">{words("backTest.rate")}</th>
            <th scope="col" className="end">
              {words("backTest.expected")}
            </th>
            <th scope="col" className="end">
              {words("backTest.lift")}
            </th>
          </tr>
        </thead>
        <tbody>
          {tried.tenths.map((tenth, index) => (
            <tr key={index}>
              <th scope="row">
                {points(tenth.from)} – {points(tenth.to)}
              </th>
              <td>
                <span className="bar" style={{ width: `${tenth.rate * 100}%` }} aria-hidden="true" />
                <span>
                  {formats.percent(tenth.rate)}{" "}
                  <span className="ff-hint">{words("backTest.of", { won: tenth.won, records: tenth.records })}</span>
                </span>
              </td>
              <td className="end">{formats.percent(tenth.expected)}</td>
              <td className="end">{tenth.lift == null ? "–" : `${formats.number(Math.round(tenth.lift * 10) / 10)} ×`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shifts.length > 0 && (
        <table className="ff-back-test-tenths">
          <caption>{words("backTest.shifts")}</caption>
          <thead>
            <tr>
              <th scope="col">{words("backTest.record")}</th>
              <th scope="col">{words("backTest.place")}</th>
              <th scope="col" className="end">
                {words("backTest.points")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shifts.map((shift) => (
              <tr key={shift.id}>
                <th scope="row">{shift.title ?? shift.id}</th>
                <td>
                  {formats.number(shift.liveRank)} → {formats.number(shift.triedRank)}
                </td>
                <td className="end">
                  {points(shift.live)} → {points(shift.tried)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const parting = ({ auc }: Figures) => (auc == null ? "–" : auc.toFixed(3));

function Figure({ name, hint, value, before }: { name: string; hint?: string; value: string; before?: string | null }) {
  const words = useWords("fields");
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        {before != null && <span className="ff-quiet">{words("backTest.now", { value: before })}</span>}
        {hint && <span className="ff-hint">{hint}</span>}
      </dd>
    </div>
  );
}
