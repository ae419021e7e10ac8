import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { ViewDocument } from "@/api/documents";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { addView, removeView, replaceView, savedDocument, savedViewsQuery } from "../api/saved-views";
import type { Opened } from "../use-view";
import { savedKey } from "./use-saved-views";

type Props = { ws: string; form: string; opened: Opened; view: ViewDocument; reset: () => void };

/** Saves views: a new one, changes of one, and takes it away. */
export function useViewSaving({ ws, form, opened, view, reset }: Props) {
  const words = useWords("views");
  const fault = useFault();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { saved } = opened;
  const refresh = () => client.invalidateQueries({ queryKey: savedViewsQuery(ws, form).queryKey });
  const base = saved ? saved.base : opened.key;
  const go = (key?: string) => void navigate(paths.form(ws, form, key));

  /** Saves a view beside the others and opens it; the one it came from is as it was. */
  const saveAs = async (name: string, shared: boolean) => {
    const made = await addView(ws, form, { name, shared, base: base?.includes(".") ? base : null, view: savedDocument(view) });
    await refresh();
    reset();
    go(savedKey(made.id));
    say(words("saved.saved"));
  };

  /** Saves the changes of a saved view into it. */
  const save = async () => {
    if (saved === undefined) return;
    try {
      const { shared, base: from } = saved;
      await replaceView(ws, form, saved, { name: opened.label, shared, base: from, view: savedDocument(view) });
      await refresh();
      reset();
      say(words("saved.saved"));
    } catch (error) {
      say(fault(error));
    }
  };

  const remove = async () => {
    if (saved === undefined) return;
    try {
      await removeView(ws, form, saved.id);
      go();
      await refresh();
      const content = { name: opened.label, shared: saved.shared, base: saved.base, view: savedDocument(opened.document) };
      const undo = async () => {
        await addView(ws, form, content);
        await refresh();
      };
      say(words("saved.deleted"), { label: words("undo"), do: () => void undo().catch((error) => say(fault(error))) });
    } catch (error) {
      say(fault(error));
    }
  };
  return { saveAs, save, remove };
}
