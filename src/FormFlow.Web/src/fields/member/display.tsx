import type { FieldOf } from "@/api/documents";
import { useMembers } from "@/api/workspace";
import { Person } from "@/ui/tag";
import type { DisplayProps } from "../field-type";
import { referencesOf } from "../references";

export function MemberDisplay({ value, isCompact }: DisplayProps<FieldOf<"member">>) {
  return (
    <span className={`ff-values ${isCompact ? "compact" : ""}`}>
      {referencesOf(value).map(({ id, title }) => (title === id ? <Unnamed key={id} id={id} /> : <Person key={id} name={title} />))}
    </span>
  );
}

/** Someone who came without a name, as in a figure or in what was just chosen. */
function Unnamed({ id }: { id: string }) {
  return <Person name={useMembers().find((member) => member.id === id)?.name ?? id} />;
}
