import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { ViewDocument } from "@/api/documents";
import { ApiProblem } from "@/api/problem";
import { useCatalog } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { keyFor } from "@/lib/keys";
import type { Clash } from "@/lib/merge";
import { paths } from "@/lib/paths";
import { textIn } from "@/lib/text";
import { say } from "@/ui/toast";
import { readAppView, saveAppView } from "../api/app-views";
import { addView, findView, replaceView, savedDocument, savedViewsQuery, type ViewContent } from "../api/saved-views";
import { openedFrom, savedKey } from "../saved/use-saved-views";
import { useOwnWidths } from "../table/widths";
import type { Opened } from "../use-view";
import { type Content, type Edited, merge, type ViewEdit, withSettings } from "./view-edit";

type Props = {
  ws: string;
  form: string;
  opened: Opened;
  edit: ViewEdit;
  setEdit: (edit: ViewEdit | null) => void;
  /** Forgets what was changed of the open view without being saved. */
  reset: () => void;
};

/** Places that two people set in different ways, and what to do once it is known whose hold. */
export type Asked = { readonly clashes: readonly Clash[]; readonly done: (theirs: ReadonlySet<string>) => void };

const widthsOf = (view: ViewDocument) =>
  view.type === "table" ? JSON.stringify(view.columns.map(({ field, width }) => [field, width ?? null])) : "";

/** Saves the view that is edited: beside the others, over what was read of it, or as a draft of the app that is then published. */
export function useEditSaving({ ws, form, opened, edit, setEdit, reset }: Props) {
  const words = useWords("views");
  const { language } = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const catalog = useCatalog();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [asked, ask] = useState<Asked | null>(null);
  const [published, setPublished] = useState<{ key: string; version: number } | null>(null);
  const app = form.split(".")[0]!;
  const [ownWidths, keepWidths] = useOwnWidths(`${ws} ${form} ${opened.key}`);

  /** What was drawn before for the person alone would hide what the view says of its widths now. */
  const seeWidths = () => {
    const { before, now } = edit;
    if (Object.keys(ownWidths).length > 0 && widthsOf(before.view) !== widthsOf(now.view)) keepWidths({});
  };

  const contentOf = ({ audience, view }: Content): ViewContent => {
    const base = opened.saved ? opened.saved.base : opened.key;
    return {
      name: textIn(language, view.label).trim(),
      shared: audience !== "me",
      base: base?.includes(".") ? base : null,
      view: savedDocument(audience === "me" ? withSettings(view, { audience: undefined }) : view),
    };
  };

  const finish = async (key: string) => {
    await client.invalidateQueries({ queryKey: savedViewsQuery(ws, form).queryKey });
    seeWidths();
    setEdit(null);
    reset();
    if (key !== opened.key) void navigate(paths.form(ws, form, key));
    say(words("saved.saved"));
  };

  const keep = async (edited: Edited, now: Content): Promise<void> => {
    if (edited.kind === "saved") {
      await replaceView(ws, form, edited, contentOf(now));
      return finish(opened.key);
    }
    if (edited.kind === "new" && now.audience !== "app") return finish(savedKey((await addView(ws, form, contentOf(now))).id));
    const taken = new Set(
      [...catalog.views.keys()].filter((key) => key.startsWith(`${app}.`)).map((key) => key.slice(app.length + 1).toLowerCase()),
    );
    const key = edited.kind === "app" ? edited.key : `${app}.${keyFor(textIn("en", now.view.label), "view", taken)}`;
    const document = { ...now.view, form } as ViewDocument;
    const draft = await saveAppView(ws, key, document, edited.kind === "app" ? edited.version : undefined);
    const kept: Content = { ...now, view: draft.document };
    seeWidths();
    setEdit({ edited: { kind: "app", key, version: draft.version }, before: kept, now: kept });
    setPublished({ key, version: draft.version });
  };

  /** What is there now, where somebody else saved it meanwhile. */
  const readAgain = async (edited: Edited): Promise<{ edited: Edited; content: Content }> => {
    if (edited.kind === "app") {
      const { document, version } = await readAppView(ws, edited.key);
      return { edited: { ...edited, version }, content: { audience: "app", view: document } };
    }
    const saved = openedFrom(await findView(ws, form, (edited as { id: string }).id));
    const { id, version, shared } = saved.saved!;
    return { edited: { kind: "saved", id, version }, content: { audience: shared ? "all" : "me", view: saved.document } };
  };

  const save = async () => {
    setBusy(true);
    setError(null);
    let { edited, before, now } = edit;
    try {
      for (;;) {
        try {
          await keep(edited, now);
          return;
        } catch (problem) {
          if (!(problem instanceof ApiProblem) || problem.status !== 412) throw problem;
          const theirs = await readAgain(edited);
          const { clashes } = merge(before, now, theirs.content);
          const chosen = clashes.length === 0 ? null : await new Promise<ReadonlySet<string>>((done) => ask({ clashes, done }));
          ask(null);
          now = merge(before, now, theirs.content, (id) => chosen?.has(id) ?? false).made;
          ({ edited, content: before } = theirs);
          setEdit({ edited, before, now });
          if (chosen === null) say(words("edit.merged"));
        }
      }
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };

  /** The app's view is live: it is what is seen now. */
  const finishPublished = () => {
    const key = published!.key;
    setPublished(null);
    setEdit(null);
    reset();
    if (key !== opened.key) void navigate(paths.form(ws, form, key));
    say(words("edit.published"));
  };

  return { save, isBusy, error, asked, app, published, stopPublishing: () => setPublished(null), finishPublished };
}
