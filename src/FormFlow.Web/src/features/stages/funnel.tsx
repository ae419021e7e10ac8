import { useFormats, useText, useWords } from "@/i18n";
import type { StageFigures } from "./stage-figures";

/** How many reached each stage in the period, as bars against the first. */
export function Funnel({ figures }: { figures: readonly StageFigures[] }) {
  const words = useWords("work");
  const text = useText();
  const formats = useFormats();
  const most = Math.max(...figures.map(({ entered }) => entered), 1);
  const first = figures[0]?.entered || most;
  return (
    <figure className="ff-funnel">
      <figcaption>{words("flow.funnel")}</figcaption>
      <table>
        <colgroup>
          <col className="name" />
          <col />
          <col className="share" />
        </colgroup>
        <thead className="ff-visually-hidden">
          <tr>
            <th>{words("flow.stage")}</th>
            <th>{words("flow.reached")}</th>
            <th>{words("flow.ofFirst")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ stage, entered }) => (
            <tr key={stage.key}>
              <th scope="row" className="ff-ellipsis">
                {text(stage.label, stage.key)}
              </th>
              <td className="bar">
                <span style={{ width: `${(entered / most) * 100}%` }} className={stage.status === "won" ? "won" : ""} />
                <b>{formats.number(entered)}</b>
              </td>
              <td className="ff-quiet">{formats.percent(entered / first)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
