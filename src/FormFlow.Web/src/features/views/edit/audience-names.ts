import { useQuery } from "@tanstack/react-query";
import { departmentsQuery } from "@/api/departments";
import type { Schemas } from "@/api/documents";
import { useMembers, useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";

export type Audience = NonNullable<Schemas["audience"]>;

/** What departments and members are called; those that are gone are called so. */
export function useAudienceNames() {
  const words = useWords("views");
  const members = useMembers();
  const departments = useQuery(departmentsQuery(useWorkspace())).data;
  const named = (all: readonly { id: string; name: string }[] | undefined, gone: "unknownDepartment" | "unknownMember") => (id: string) =>
    all === undefined || all.length === 0 ? "…" : (all.find((one) => one.id === id)?.name ?? words(`edit.${gone}`));
  return { department: named(departments, "unknownDepartment"), member: named(members, "unknownMember") };
}
