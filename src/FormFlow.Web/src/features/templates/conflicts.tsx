import { fieldOf } from "@/api/catalog";
import type { Plan } from "@/api/plan";
import { useCatalog } from "@/api/workspace";
import { useSetting } from "@/forms/plan/use-setting";
import { useToldValue } from "@/forms/told-value";
import { useText, useWords } from "@/i18n";
import { RadioGroup } from "@/ui/choice";
import type { Choices, Conflict } from "./api/packages";

type Props = {
  conflicts: readonly Conflict[];
  documents: Plan["documents"];
  side: Choices["side"];
  onChoose: (side: "mine" | "package") => void;
};

/** The places that were changed here and in the package, side by side, and the choice whose holds. */
export function Conflicts({ conflicts, documents, side, onChoose }: Props) {
  const words = useWords("packages");
  const text = useText();
  return (
    <section className="ff-stack">
      <p className="ff-note warn">{words("conflicts", { count: conflicts.length })}</p>
      <div className="ff-plan-scroll">
        <table className="ff-plan-conflicts">
          <thead>
            <tr>
              <th scope="col">{words("place")}</th>
              <th scope="col">{words("here")}</th>
              <th scope="col">{words("there")}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => (
              <Line
                key={`${conflict.kind} ${conflict.key} ${conflict.path.join("/")}`}
                conflict={conflict}
                label={text(documents.find((one) => one.kind === conflict.kind && one.key === conflict.key)?.label, conflict.key)}
                side={side}
              />
            ))}
          </tbody>
        </table>
      </div>
      <RadioGroup
        label={words("whose")}
        value={side}
        onChange={onChoose}
        options={[
          { value: "mine", label: words("keepMine") },
          { value: "package", label: words("takePackage") },
        ]}
      />
    </section>
  );
}

function Line({ conflict, label, side }: { conflict: Conflict; label: string; side: Choices["side"] }) {
  const words = useWords("packages");
  const place = usePlace();
  const workflow = useCatalog().workflows.get(conflict.key)?.document;
  const told = useToldValue(workflow?.form ?? conflict.key);
  const shown = (value: unknown) => (value == null ? words("takenOut") : told(value, conflict.path.at(-1) ?? ""));
  return (
    <tr>
      <th scope="row">
        {label}
        <div className="ff-hint">{place(conflict)}</div>
      </th>
      <td className={side === "package" ? "gone" : ""}>{shown(conflict.here)}</td>
      <td className={side === "mine" ? "gone" : ""}>{shown(conflict.there)}</td>
    </tr>
  );
}

/** The place of a conflict in people's words: the field's label, then the setting. */
function usePlace(): (conflict: Conflict) => string {
  const text = useText();
  const setting = useSetting();
  const { forms } = useCatalog();
  return ({ key, path }) => {
    const form = forms.get(key)?.document;
    const isOfField = path[0] === "fields" && path[1] !== undefined;
    const field = isOfField && form !== undefined ? fieldOf(form, path[1] as string) : undefined;
    const named = isOfField ? [text(field?.label, path[1]), ...path.slice(2).map(setting)] : path.map(setting);
    return named.join(" › ");
  };
}
