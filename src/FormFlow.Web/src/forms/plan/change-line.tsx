import type { ReactNode } from "react";
import type { Change, Plan } from "@/api/plan";
import { useText, useWords } from "@/i18n";
import { useSetting } from "./use-setting";

type TypeName = keyof typeof import("@/i18n/en/fields.json")["types"];

/** What happens to one field, or one part of a workflow, and what it means for the records. */
export function ChangeLine({ change, documents }: { change: Change; documents: Plan["documents"] }) {
  const words = useWords("packages");
  const types = useWords("fields");
  const text = useText();
  const name = text(change.label, change.field ?? change.name ?? change.key);
  const type = (of: string | null) => types(`types.${of as TypeName}`, { defaultValue: of ?? "" });
  const users = [...new Map(change.uses.map((use) => [`${use.kind} ${use.key}`, use])).values()].map((use) =>
    text(documents.find((document) => document.kind === use.kind && document.key === use.key)?.label, use.key),
  );
  return (
    <li>
      <Sentence change={change} name={name} from={type(change.from)} to={type(change.to)} />
      {change.hidden > 0 && <> {words("keeps", { count: change.hidden })}</>}
      {change.nature === "fieldConverted" && change.fits > 0 && <> {words("fits", { count: change.fits })}</>}
      {change.rows > 0 && (
        <span className="ff-plan-breaks">
          {" "}
          {words(change.nature === "fieldConverted" ? "breaks" : change.part === null ? "unsuited" : "inStage", { count: change.rows })}
          {change.texts.length > 0 && <> {change.texts.map((value) => words("quoted", { text: value })).join(words("comma"))}</>}
          {change.texts.length === 0 && change.part === null && change.reason !== null && <> {change.reason}</>}
        </span>
      )}
      {users.length > 0 && <div className="ff-hint">{words("usedBy", { names: users.join(words("comma")) })}</div>}
    </li>
  );
}

function Sentence({ change, name, from, to }: { change: Change; name: string; from: string; to: string }): ReactNode {
  const words = useWords("packages");
  const setting = useSetting();
  switch (change.nature) {
    case "fieldAdded":
      return words("fieldAdded", { name });
    case "fieldHidden":
      return words("fieldHidden", { name });
    case "fieldRenamed":
      return words("fieldRenamed", { name, key: change.field ?? "" });
    case "fieldConverted":
      return from === to ? words("fieldRekeyed", { name }) : words("fieldConverted", { name, from, to });
    case "fieldChanged":
      return words("fieldChanged", { name, settings: change.settings.map(setting).join(words("comma")) });
    case "partAdded":
      return words("partAdded", { name });
    case "partRemoved":
      return words("partRemoved", { name });
    case "partChanged":
      return words("partChanged", { name });
    default:
      return words("renamed", { name: change.key });
  }
}
