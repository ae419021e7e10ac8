import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useCatalog } from "@/api/workspace";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { same } from "@/lib/same";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { discardApp, discardAppView, readApp, removeAppView, saveApp } from "../api/app-views";
import { isNavigatedTo, withoutView } from "./navigation";

type Props = {
  ws: string;
  form: string;
  view: string;
  /** The removal is drafted. */
  onRemoved: () => void;
  /** The view is gone, or stays. */
  onEnd: () => void;
};

/** Takes one of the app's views away: a draft, with the navigation that names it, which is published like others or dropped. */
export function useRemoval({ ws, form, view, onRemoved, onEnd }: Props) {
  const words = useWords("views");
  const fault = useFault();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { apps } = useCatalog();
  const [isBusy, setBusy] = useState(false);
  /** Counts the plans that are asked for; null while none is open. */
  const [plan, setPlan] = useState<number | null>(null);
  const app = view.split(".")[0]!;

  const busy = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      say(fault(error));
    } finally {
      setBusy(false);
    }
  };

  /** Drafts the removal and tells what publishing it would do. */
  const remove = () =>
    busy(async () => {
      await removeAppView(ws, view);
      try {
        const { document, version } = await readApp(ws, app);
        if (isNavigatedTo(document, view)) await saveApp(ws, app, { document: withoutView(document, view), version });
      } catch (error) {
        await discardAppView(ws, view);
        throw error;
      }
      onRemoved();
      setPlan(Date.now());
    });

  /** Drops the draft; the navigation too, where nothing else of it was changed. */
  const keep = () =>
    busy(async () => {
      await discardAppView(ws, view);
      const live = apps.find(({ key }) => key === app)?.document;
      if (live && isNavigatedTo(live, view) && same((await readApp(ws, app)).document, withoutView(live, view))) await discardApp(ws, app);
      say(words("edit.remove.kept"));
      onEnd();
    });

  const finish = () => {
    setPlan(null);
    onEnd();
    void navigate(paths.form(ws, form));
    void client.invalidateQueries({ queryKey: [ws, "savedViews", form] });
    say(words("edit.remove.done"));
  };
  return { remove, keep, finish, isBusy, app, plan, openPlan: () => setPlan(Date.now()), closePlan: () => setPlan(null) };
}
