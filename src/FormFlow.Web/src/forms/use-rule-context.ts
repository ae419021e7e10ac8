import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Department, departmentsQuery, subordinatesOf } from "@/api/departments";
import type { FormDocument } from "@/api/documents";
import { type Member, membersQuery } from "@/api/session";
import { useMe, useWorkspace } from "@/api/workspace";
import { settingsQuery } from "./api/settings";
import type { RuleContext } from "./rules/rule";

type People = { readonly members: readonly Member[]; readonly departments: readonly Department[] };

/** Who works where: asked for by the forms whose rules look at it. */
const peopleQuery = (ws: string, isAsked: boolean) =>
  queryOptions({
    queryKey: [ws, "people", isAsked],
    queryFn: async ({ client }): Promise<People> => {
      if (!isAsked) return { members: [], departments: [] };
      const [members, departments] = await Promise.all([client.fetchQuery(membersQuery(ws)), client.fetchQuery(departmentsQuery(ws))]);
      return { members, departments };
    },
    staleTime: 5 * 60_000,
  });

/** What rules and formulas may know beside the record: the moment a form was opened, the workspace's time zone, who is signed in and his people. */
export function useRuleContext(form: FormDocument): RuleContext {
  const ws = useWorkspace();
  const { timeZone } = useSuspenseQuery(settingsQuery(ws)).data;
  const me = useMe().id;
  const isAsked = useMemo(() => /"my(Department|Subordinates)"|\bMYDEPARTMENT\b/.test(JSON.stringify(form)), [form]);
  const { members, departments } = useSuspenseQuery(peopleQuery(ws, isAsked)).data;
  return useMemo(() => {
    const mine = members.find((member) => member.id === me)?.departments;
    return {
      now: Date.now(),
      zone: timeZone,
      me,
      departments: mine,
      department: mine?.[0] ?? null,
      subordinates: isAsked ? subordinatesOf(me, members, departments) : undefined,
    };
  }, [timeZone, me, isAsked, members, departments]);
}
