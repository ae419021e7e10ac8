import { api } from "@/api/client";
import { newWorkflow } from "@/fields/stage/new-workflow";

/** What the parts of what is made are called, in the language of whoever makes it. */
export type StageWords = { readonly start: string; readonly to: (stage: string) => string; readonly board: string };

/** Saves a process for a stage field that has none, as a draft beside its form. */
export async function saveStages(
  ws: string,
  form: string,
  field: { readonly key: string; readonly label: string },
  stages: readonly string[],
  words: StageWords,
): Promise<void> {
  const document = newWorkflow(form, field.key, { label: field.label, ...words, stages: stages.map((label) => ({ label })) });
  const params = { path: { ws, key: `${form}_${field.key}` } };
  await api.PUT("/api/v1/workspaces/{ws}/workflows/{key}", { params, body: document as never });
}

/** Saves a board with a column for every stage of a field, as a draft beside its form. */
export async function saveBoard(ws: string, form: string, field: string, label: string): Promise<void> {
  const document = { type: "board", form, label, groupBy: field };
  const params = { path: { ws, key: `${form}_board` } };
  await api.PUT("/api/v1/workspaces/{ws}/views/{key}", { params, body: document as never });
}
