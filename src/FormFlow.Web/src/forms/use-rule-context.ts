import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useMe, useMembers, useWorkspace } from "@/api/workspace";
import { settingsQuery } from "./api/settings";
import type { RuleContext } from "./rules/rule";

/** What rules and formulas may know beside the record: the moment a form was opened, the workspace's time zone, who is signed in. */
export function useRuleContext(): RuleContext {
  const { timeZone } = useSuspenseQuery(settingsQuery(useWorkspace())).data;
  const me = useMe().id;
  const departments = useMembers().find((member) => member.id === me)?.departments;
  return useMemo(
    () => ({ now: Date.now(), zone: timeZone, me, departments, department: departments?.[0] ?? null }),
    [timeZone, me, departments],
  );
}
