import { Link } from "react-router";
import type { FieldOf } from "@/api/documents";
import { useWorkspace } from "@/api/workspace";
import { paths } from "@/lib/paths";
import type { DisplayProps } from "../field-type";
import { referencesOf } from "../references";
import { ValueText } from "../value-text";

/** The records pointed at: in a list their titles, on a page links to them. */
export function LookupDisplay({ field, value, isCompact }: DisplayProps<FieldOf<"lookup">>) {
  const ws = useWorkspace();
  const references = referencesOf(value);
  if (isCompact) return <ValueText isCompact>{references.map(({ title }) => title).join(", ")}</ValueText>;
  return (
    <span className="ff-values">
      {references.map(({ id, title }) => (
        <Link key={id} className="ff-link" to={paths.record(ws, field.form, id)} onClick={(event) => event.stopPropagation()}>
          {title}
        </Link>
      ))}
    </span>
  );
}
