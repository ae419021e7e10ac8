import { api } from "@/api/client";
import type { AppDocument, FormDocument } from "@/api/documents";
import { keyFor } from "@/lib/keys";
import type { ReadLines } from "../lines/read-lines";
import { appDraft } from "./drafts";
import { type StageWords, saveBoard, saveStages } from "./new-stages";

/** A form to begin: what it is called, the app it stands in, or the name of a new one, and what stands on it. */
export type Beginning = {
  readonly label: string;
  readonly app: string | null;
  readonly appLabel: string;
  readonly lines: ReadLines;
  readonly words: StageWords;
};

/**
 * Saves a new form as a draft, in a new app where there is none, with a process and a board where it has stages; tells its full key. Nobody else
 * sees it before it is published.
 */
export async function beginForm(
  ws: string,
  beginning: Beginning,
  taken: { apps: ReadonlySet<string>; forms: ReadonlySet<string> },
): Promise<string> {
  const { label, app: known, appLabel, lines, words } = beginning;
  const app = known ?? keyFor(appLabel, "app", taken.apps);
  const inApp = new Set([...taken.forms].filter((key) => key.startsWith(`${app}.`)).map((key) => key.slice(app.length + 1).toLowerCase()));
  const form = `${app}.${keyFor(label, "form", inApp)}`;
  if (known === null) await saveApp(ws, { key: app, label: appLabel, version: "1.0.0" });
  const document = { label, fields: lines.fields } as FormDocument;
  await api.PUT("/api/v1/workspaces/{ws}/forms/{key}", { params: { path: { ws, key: form } }, body: document as never });
  for (const [key, stages] of lines.stages) {
    const { label: named } = lines.fields.find((field) => field.key === key)!;
    await saveStages(ws, form, { key, label: named as string }, stages, words);
  }
  const [staged] = lines.stages.keys();
  if (staged !== undefined) await saveBoard(ws, form, staged, words.board);
  if (known !== null) await list(ws, known, form);
  return form;
}

/** An app that says what it lists lists the new form too. */
async function list(ws: string, app: string, form: string): Promise<void> {
  const document = await appDraft(ws, app);
  if (!document.navigation?.length) return;
  await saveApp(ws, { ...document, navigation: [...document.navigation, { type: "form", form }] });
}

const saveApp = (ws: string, document: AppDocument) =>
  api.PUT("/api/v1/workspaces/{ws}/apps/{key}", { params: { path: { ws, key: document.key } }, body: document as never });
