import type { Live } from "@/api/catalog";
import { api, data } from "@/api/client";
import type { AppDocument, FieldDocument, LocalizedText } from "@/api/documents";
import type { components } from "@/api/schema.gen";
import { keyFor } from "@/lib/keys";
import { type ImportJob, type Plan, post, type Reading, startImport } from "./imports-api";

/** A type that a column could have: the field document, and the share of cells that it reads. */
export type TypeProposal = { field: FieldDocument; fits: number; misfits: readonly string[] };

/** How a column was understood: the types it could have, the likeliest first. */
export type ColumnProposal = Omit<components["schemas"]["FieldProposal"], "types"> & { types: readonly TypeProposal[] };

/** A form that the rows of a file would fit into. */
export type FormProposal = Omit<components["schemas"]["FormProposal"], "document" | "fields"> & {
  document: { label: string; titleField?: string };
  fields: readonly ColumnProposal[];
};

/** A column and what becomes of it: a field, or nothing. */
export type PlannedField = { column: string; field: FieldDocument | null };

/** A form to be made: what it is called, where it stands, and its fields. */
export type PlannedForm = { label: string; app: Live<AppDocument> | null; fields: readonly PlannedField[]; titleField?: string };

type Made = { form: string; job: ImportJob; plan: Plan };

/** What form a file would make; writes nothing. */
export const proposeForm = (ws: string, file: File, reading: Reading, signal?: AbortSignal) =>
  post<FormProposal>(`/api/v1/workspaces/${encodeURIComponent(ws)}/forms/proposal`, { file, ...reading }, signal);

/** Saves the form as a draft, publishes it with its app, and starts to import the rows. */
export async function makeForm(
  ws: string,
  planned: PlannedForm,
  taken: { apps: ReadonlySet<string>; forms: ReadonlySet<string> },
  file: File,
  reading: Reading,
): Promise<Made> {
  const app = planned.app?.key ?? keyFor(planned.label, "app", taken.apps);
  const inApp = new Set([...taken.forms].filter((key) => key.startsWith(`${app}.`)).map((key) => key.slice(app.length + 1).toLowerCase()));
  const form = `${app}.${keyFor(planned.label, "form", inApp)}`;
  const fields = planned.fields.flatMap(({ field }) => (field === null ? [] : [field]));
  const label: LocalizedText = planned.label;
  const titleField = fields.some((field) => field.key === planned.titleField) ? planned.titleField : undefined;
  if (planned.app === null) await save(ws, "apps", app, { key: app, label, version: "1.0.0" });
  await save(ws, "forms", form, { label, titleField, fields });
  const navigation = planned.app?.document.navigation;
  if (planned.app && navigation?.length)
    await save(ws, "apps", app, { ...planned.app.document, navigation: [...navigation, { type: "form", form }] });
  await data(api.POST("/api/v1/workspaces/{ws}/apps/{key}/publish", { params: { path: { ws, key: app } }, body: {} }));
  const plan: Plan = {
    mapping: Object.fromEntries(planned.fields.map(({ column, field }) => [column, field?.key ?? null])),
    mode: "create",
  };
  return { form, plan, job: await startImport(ws, form, file, reading, plan, false) };
}

async function save(ws: string, kind: "apps" | "forms", key: string, document: object): Promise<void> {
  const params = { path: { ws, key } };
  const body = document as never;
  await (kind === "apps"
    ? api.PUT("/api/v1/workspaces/{ws}/apps/{key}", { params, body })
    : api.PUT("/api/v1/workspaces/{ws}/forms/{key}", { params, body }));
}
