import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { FormDocument } from "@/api/documents";
import { useCatalog, useWorkspace } from "@/api/workspace";
import { loadSettings } from "@/fields/later";
import { ClashDialog } from "@/forms/clash-dialog";
import { useClashTexts } from "@/forms/clash-texts";
import { PublishDialog } from "@/forms/plan/publish-dialog";
import { useDraftSaving } from "@/forms/use-draft-saving";
import { VersionsDialog } from "@/forms/versions-dialog";
import { useText, useWords } from "@/i18n";
import type { Clash } from "@/lib/merge";
import { paths } from "@/lib/paths";
import { Confirm } from "@/ui/confirm";
import { say } from "@/ui/toast";
import { checkQuery, type Draft, discardDraft, draftQuery, type FieldUse, fieldUses, saveDraft } from "./api/drafts";
import { besides, duplicate, findField, identified, remove, type Target } from "./design";
import { DesignerContext, type Designer as Shared } from "./designer-context";
import { type Asked, DesignerHead, type Mode, type Screen } from "./designer-head";
import { Desk } from "./desk";
import { faultsOf, noFaults, targetOf } from "./faults";
import { begin, take } from "./history";
import { merge } from "./merge";
import { Placing } from "./placing";
import { TryIt } from "./try-it";
import { useFollowing } from "./use-following";
import { useShortcuts } from "./use-shortcuts";
import { UsesDialog } from "./uses-dialog";

type Open = "publish" | "versions" | "discard" | null;

type Props = {
  form: string;
  start: Draft;
  /** The key of the live form's field that one came to design. */
  field: string | null;
  /** The record that one came from and goes back to: its id, or `new`. */
  record: string | null;
};

/** A form while it is designed: what can be put on it, the form itself, and what can be set about what is picked. */
export function Designer({ form, start, field, record }: Props) {
  const ws = useWorkspace();
  const words = useWords("designer");
  const text = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const catalog = useCatalog();
  const [history, step] = useReducer(take, start, ({ document }) => begin(identified(document)));
  const { document, picked } = history.now;
  const latest = useRef(document);
  latest.current = document;
  const [mode, setMode] = useState<Mode>("design");
  const [screen, setScreen] = useState<Screen>("desk");
  const [open, setOpen] = useState<Open>(null);
  const [clash, setClash] = useState<{ clashes: readonly Clash[]; done: (theirs: ReadonlySet<string>) => void } | null>(null);
  const [used, setUsed] = useState<{ name: string; uses: readonly FieldUse[]; remove: () => void } | null>(null);
  const tell = useClashTexts(form, (key) => {
    const found = latest.current.fields.find((field) => field.key === key);
    return found && text(found.label, key);
  });
  const canvas = useRef<HTMLDivElement>(null);
  const isFollowed = useRef(false);

  const { saving, version, savedDocument, flush, restart } = useDraftSaving<FormDocument>({
    start,
    document,
    save: (saved, over) => saveDraft(ws, form, saved, over),
    bringTogether: async (base, mine) => {
      const theirs = await client.fetchQuery({ ...draftQuery(ws, form), staleTime: 0 });
      const { clashes } = merge(base, mine(), theirs.document);
      const chosen = clashes.length > 0 ? await new Promise<ReadonlySet<string>>((done) => setClash({ clashes, done })) : new Set<string>();
      const into = (one: FormDocument) => merge(base, one, theirs.document, (id) => chosen.has(id)).document;
      step({ do: "merge", into });
      if (clashes.length === 0) say(words("clash.merged"));
      return { theirs, made: into(mine()) };
    },
  });
  const check = useQuery({ ...checkQuery(ws, form, version), enabled: saving.state === "saved" });
  const refused = saving.state === "refused" ? saving : null;
  const faults = useMemo(
    () => (refused ? faultsOf(refused.document, refused.problem.errors) : check.data ? faultsOf(savedDocument, check.data) : noFaults),
    [refused, check.data, savedDocument],
  );

  const live = useRef(catalog.forms.get(form)?.document);
  live.current = catalog.forms.get(form)?.document;
  const { forms } = catalog;
  const designer = useMemo<Shared>(() => {
    const [app] = form.split(".");
    const takeAway = (targets: readonly Target[]) => {
      const next = besides(latest.current, targets);
      isFollowed.current = true;
      step({ do: "edit", edit: (all) => remove(all, targets), pick: next === undefined ? [] : [next] });
    };
    const liveKey = (id: Target) => {
      const found = live.current && findField(live.current, id);
      return found && (found.rows ? `${found.rows.key}.${found.field.key}` : found.field.key);
    };
    return {
      form,
      forms: [...forms.keys()].sort((one, other) => Number(other.startsWith(`${app}.`)) - Number(one.startsWith(`${app}.`))),
      step,
      edit: (edit, about) => step({ do: "edit", edit, about }),
      pick: (target, adds) => step({ do: "toggle", target, adds: adds ?? false }),
      now: () => latest.current,
      liveKey,
      duplicate: (targets) => {
        const { document: next, copies } = duplicate(latest.current, targets);
        step({ do: "edit", edit: () => next, pick: copies });
      },
      removePicked: async (targets) => {
        const keys = targets.flatMap((target) => liveKey(target) ?? []);
        const uses = (await Promise.all(keys.map((key) => fieldUses(ws, form, key).catch(() => []))))
          .flat()
          .filter(({ key }) => key !== form);
        if (uses.length === 0) return takeAway(targets);
        const names = targets
          .flatMap((target) => findField(latest.current, target)?.field ?? [])
          .map((field) => text(field.label, field.key));
        setUsed({ name: names.join(words("comma")), uses, remove: () => takeAway(targets) });
      },
    };
  }, [form, forms, ws, text, words]);

  const mend = () => {
    isFollowed.current = true;
    setMode("design");
    step({ do: "pick", picked: [...faults.keys()].filter((target) => target !== "").slice(0, 1) });
  };

  const where = (kind: string, key: string, rest: readonly string[]) => {
    const found = kind === "forms" && key === form ? findField(savedDocument, targetOf(savedDocument, rest)[0]) : undefined;
    return found && [found.rows, found.field].flatMap((field) => (field ? [text(field.label, field.key)] : [])).join(" › ");
  };

  /** Goes on from what was published. */
  const goOn = async () => {
    if (!(await flush())) return;
    const at = latest.current;
    restart(await client.fetchQuery({ ...draftQuery(ws, form), staleTime: 0 }), at);
  };

  const answer = async (asked: Asked) => {
    if (asked === "mend") return mend();
    if (asked === "design") return setMode("design");
    if (asked === "versions" || asked === "discard") return setOpen(asked);
    if (asked === "published") {
      await goOn();
      return say(words("publish.done"));
    }
    const isSaved = await flush();
    if (isSaved && asked === "try") setMode("try");
    if (isSaved && asked === "publish") setOpen("publish");
  };
  const asking = useRef(answer);
  asking.current = answer;
  const onAsk = useCallback((asked: Asked) => void asking.current(asked), []);

  useEffect(() => void loadSettings(), []);

  // Whoever comes from a form in use finds the field picked that they came from.
  useEffect(() => {
    const asked = live.current?.fields.find(({ key }) => key === field) ?? latest.current.fields.find(({ key }) => key === field);
    const found = latest.current.fields.find(({ id, key }) => (asked?.id === undefined ? key === field : id === asked.id));
    if (found?.id === undefined) return;
    isFollowed.current = true;
    step({ do: "pick", picked: [found.id] });
  }, [field]);
  const back = record === null ? null : record === "new" ? paths.newRecord(ws, form) : paths.record(ws, form, record);

  const told = useCallback(
    (what: "copied" | "pasted" | "moved" | "nothingToPaste", count: number) => {
      if (what === "moved") isFollowed.current = true;
      else say(words(`told.${what}`, { count }));
    },
    [words],
  );
  useShortcuts({ designer, picked, canvas, onTold: told });
  const [last] = picked;
  useFollowing({ canvas, last, document, isFollowed });

  const designed = useMemo(
    () => ({
      ...catalog,
      forms: new Map([...catalog.forms, [form, { key: form, version: catalog.forms.get(form)?.version ?? 0, document }]]),
    }),
    [catalog, form, document],
  );
  return (
    <DesignerContext value={designer}>
      <div className="ff-design">
        <Placing document={document} last={last} />
        <DesignerHead
          form={form}
          back={back}
          label={text(document.label, form)}
          saving={saving}
          faults={[...faults.values()].flat().length}
          canUndo={history.past.length > 0}
          canRedo={history.future.length > 0}
          step={step}
          mode={mode}
          screen={screen}
          isPublishing={open === "publish"}
          onScreen={setScreen}
          onAsk={onAsk}
        />
        {mode === "try" ? (
          <section className="ff-design-canvas" data-screen={screen} aria-label={words("canvas")}>
            <div className="ff-design-sheet">
              <TryIt form={form} document={savedDocument} version={version} record={record === "new" ? null : record} />
            </div>
          </section>
        ) : (
          <Desk designed={designed} document={document} picked={picked} faults={faults} canvas={canvas} screen={screen} />
        )}
      </div>
      {open === "publish" && (
        <PublishDialog
          version={version}
          onClose={() => setOpen(null)}
          app={form.split(".")[0]!}
          where={where}
          onMend={
            faults.size === 0
              ? undefined
              : () => {
                  setOpen(null);
                  mend();
                }
          }
          onPublished={async () => {
            await goOn();
            setOpen(null);
            if (back !== null) {
              say(words("publish.done"));
              return navigate(back);
            }
            say(words("publish.done"), { label: words("publish.see"), do: () => navigate(paths.form(ws, form)) });
          }}
        />
      )}
      {open === "versions" && (
        <VersionsDialog
          kind="form"
          of={form}
          onClose={() => setOpen(null)}
          onTake={(old, number) => {
            step({ do: "edit", edit: () => identified(old), pick: [] });
            setOpen(null);
            say(words("versions.taken", { version: number }), { label: words("undo"), do: () => step({ do: "undo" }) });
          }}
        />
      )}
      <Confirm
        isOpen={open === "discard"}
        title={words("discard.title")}
        action={words("discard.do")}
        onClose={() => setOpen(null)}
        onConfirm={async () => {
          await discardDraft(ws, form).catch(() => {});
          navigate(catalog.forms.has(form) ? paths.form(ws, form) : paths.home(ws));
        }}
      >
        {words("discard.text")}
      </Confirm>
      {clash && (
        <ClashDialog
          clashes={tell(clash.clashes)}
          onDone={(theirs) => {
            clash.done(theirs);
            setClash(null);
          }}
        />
      )}
      {used && (
        <UsesDialog
          name={used.name}
          uses={used.uses}
          onClose={() => setUsed(null)}
          onConfirm={() => {
            used.remove();
            setUsed(null);
          }}
        />
      )}
    </DesignerContext>
  );
}
