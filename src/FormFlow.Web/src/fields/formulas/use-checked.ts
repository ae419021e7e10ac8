import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { api, data } from "@/api/client";
import { ApiProblem } from "@/api/problem";
import { useWorkspace } from "@/api/workspace";
import type { FormulaProblem } from "./problem";
import type { Scope } from "./scope";

/** A formula where it stands. */
export type Asked = { scope: string; formula: string; mayAsk: boolean };

/** A value once it has been the same for a moment. */
export function useSettled<T>(value: T, milliseconds = 350): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** Asks the server what a formula gives for a record, part by part, or without one whether it can stand. */
export function useTried({ scope, formula, mayAsk }: Asked, record: string | undefined, isAsked: boolean) {
  const ws = useWorkspace();
  const settled = useSettled(formula);
  const [form = scope, rows] = scope.split("/");
  return useQuery({
    queryKey: [ws, "formula-tried", scope, mayAsk, settled, record ?? null],
    queryFn: ({ signal }) =>
      data(
        api.POST("/api/v1/workspaces/{ws}/forms/{form}/formulas/try", {
          params: { path: { ws, form } },
          body: { formula: settled, mayAsk, ...(rows && { rows }), ...(record && { record }) } as never,
          signal,
        }),
      ),
    enabled: isAsked && settled.trim() !== "",
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  });
}

/** What the server finds wrong with a formula while it is written. */
export function useChecked(asked: Asked & { isAsked: boolean }, names: Scope): FormulaProblem | undefined {
  const { error } = useTried(asked, undefined, asked.isAsked);
  return useMemo(() => (error === null ? undefined : problemOf(error, names)), [error, names]);
}

/** What is wrong, of a refusal; a name that stands here is no mistake: the server does not have the newest draft yet. */
export function problemOf(error: Error, names: Scope): FormulaProblem | undefined {
  if (!(error instanceof ApiProblem) || error.status !== 422) return undefined;
  const first = error.errors.find(({ pointer }) => pointer === "/formula");
  const { position, length, name } = (first?.parameters ?? {}) as { position?: number; length?: number; name?: string };
  if (first === undefined || (typeof name === "string" && names.labelAt(name) !== undefined)) return undefined;
  return { detail: first.detail ?? "", position, length };
}
