import type { FieldOf } from "@/api/documents";
import { useMembers } from "@/api/workspace";
import { Person } from "@/ui/tag";
import type { DisplayProps } from "../field-type";
import { referencesOf } from "../references";

export function MemberDisplay({ value, isCompact }: DisplayProps<FieldOf<"member">>) {
  const members = useMembers();
  return (
    <span className={`ff-values ${isCompact ? "compact" : ""}`}>
      {referencesOf(value).map(({ id, title }) => (
        <Person key={id} name={title === id ? (members.find((member) => member.id === id)?.name ?? title) : title} />
      ))}
    </span>
  );
}
