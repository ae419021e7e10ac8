import { useFormats, useText, useWords } from "@/i18n";
import { useField, useFormParts } from "./form-context";
import "./score-explained.css";

/** How a score comes about: every term with the points it gave, what faded, the limits that were met. It follows what is typed. */
export function ScoreExplained({ name, help }: { name: string; help: string }) {
  const { state } = useFormParts();
  const text = useText();
  const words = useWords("records");
  const formats = useFormats();
  useField(state, name);
  const account = state.scored(name);
  const settings = state.form.fields.get(name)?.field;
  if (account === undefined || settings?.type !== "score") return null;
  const decimals = settings.decimals ?? 0;
  const signed = (points: number) => `${points > 0 ? "+" : points < 0 ? "−" : ""}${formats.number(Math.abs(points))}`;
  const { value, fading, start, total, lines } = account;
  const limit = typeof value === "number" && fading !== undefined ? total + fading.points : total;
  return (
    <div className="ff-score">
      {help !== "" && <p>{help}</p>}
      <table>
        <tbody>
          {start !== 0 && <Line label={words("score.start")} points={signed(start)} />}
          {lines.map(({ label, counts, points }, i) => (
            <Line
              key={i}
              label={text(label)}
              isQuiet={counts !== true}
              points={
                counts === undefined
                  ? words("score.pending")
                  : counts
                    ? signed(points ?? 0)
                    : points === undefined
                      ? "—"
                      : words("score.without", { points: signed(points) })
              }
            />
          ))}
        </tbody>
        <tfoot>
          <Line label={words("score.total")} points={total < 0 ? signed(total) : formats.number(total)} />
          {fading !== undefined && fading.points !== 0 && (
            <Line label={words("score.faded", { count: fading.days })} points={signed(Math.round(fading.points * 100) / 100)} />
          )}
          {settings.max != null && limit > Number(settings.max) && (
            <Line label={words("score.most", { limit: formats.number(settings.max as number) })} points="" />
          )}
          {settings.min != null && limit < Number(settings.min) && (
            <Line label={words("score.least", { limit: formats.number(settings.min as number) })} points="" />
          )}
          <Line label={words("score.result")} points={typeof value === "number" ? formats.number(value, decimals) : "—"} isResult />
        </tfoot>
      </table>
    </div>
  );
}

type LineProps = { label: string; points: string; isQuiet?: boolean; isResult?: boolean };

function Line({ label, points, isQuiet = false, isResult = false }: LineProps) {
  return (
    <tr className={isQuiet ? "quiet" : isResult ? "result" : undefined}>
      <th scope="row">{label}</th>
      <td>{points}</td>
    </tr>
  );
}
