import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { FlaskConical, History as HistoryIcon, Redo2, Settings2, Undo2 } from "lucide-react";
import { type KeyboardEvent, useMemo, useReducer, useRef, useState } from "react";
import { Link, useParams } from "react-router";
import type { WorkflowDocument } from "@/api/documents";
import { askPublish } from "@/api/plan";
import { pointerParts } from "@/api/problem";
import { CatalogContext, useCatalog, useIsOwner, useWorkspace } from "@/api/workspace";
import { isOfCheck } from "@/fields/settings/checks-setting";
import { ClashDialog } from "@/forms/clash-dialog";
import { useClashTexts } from "@/forms/clash-texts";
import { PublishSign } from "@/forms/plan/publish-sign";
import { SavingSign } from "@/forms/saving-sign";
import { useDraftSaving } from "@/forms/use-draft-saving";
import { VersionsDialog } from "@/forms/versions-dialog";
import { useText, useWords } from "@/i18n";
import type { Clash } from "@/lib/merge";
import { paths } from "@/lib/paths";
import { begin, edited, type History, mapped, redone, undone } from "@/lib/undo";
import { usePhone } from "@/lib/use-media";
import { Button, IconButton } from "@/ui/button";
import { Segments } from "@/ui/segments";
import { Empty } from "@/ui/states";
import { say } from "@/ui/toast";
import { figuresQuery } from "../api/figures";
import { type Draft, designedFormQuery, draftQuery, saveDraft } from "./api";
import { meet } from "./merge";
import { PipelinePanel } from "./pipeline-panel";
import { PublishDialog } from "./publish-dialog";
import { SimulationDialog } from "./simulation-dialog";
import { StagePanel } from "./stage-panel";
import { StagePathEditor } from "./stage-path-editor";
import { TransitionPanel } from "./transition-panel";
import {
  actionAt,
  addPipeline,
  addStage,
  addTransition,
  editPipeline,
  editStage,
  editTransition,
  moveStage,
  type Names,
  type Picked,
  partAt,
  removePipeline,
  removeStage,
  removeTransition,
  renameStage,
} from "./workflow-design";
import "@/ui/page.css";
import "./design.css";

type Step =
  | { do: "edit"; document: WorkflowDocument; about?: string }
  | { do: "undo" | "redo" }
  /** What others changed meanwhile, taken into every state. */
  | { do: "merge"; into: (document: WorkflowDocument) => WorkflowDocument };

function take(history: History<WorkflowDocument>, step: Step): History<WorkflowDocument> {
  switch (step.do) {
    case "edit":
      return edited(history, step.document, step.about ?? null);
    case "undo":
      return undone(history);
    case "redo":
      return redone(history);
    default:
      return mapped(history, step.into);
  }
}

/** Where a workflow is designed. */
export function WorkflowDesigner() {
  const { workflow: key = "" } = useParams();
  const words = useWords("process");
  const ws = useWorkspace();
  const isOwner = useIsOwner();
  const { data: draft } = useSuspenseQuery(draftQuery(ws, key));
  const { data: form } = useSuspenseQuery(designedFormQuery(ws, draft.document.form));
  const catalog = useCatalog();
  // Its rules may name fields that are only being designed.
  const designed = useMemo(() => {
    const { form: of } = draft.document;
    return { ...catalog, forms: new Map(catalog.forms).set(of, { key: of, version: catalog.forms.get(of)?.version ?? 0, document: form }) };
  }, [catalog, draft, form]);
  if (!isOwner) return <Empty title={words("ownersOnly")} />;
  return (
    <CatalogContext value={designed}>
      <Designer key={key} workflow={key} start={draft} />
    </CatalogContext>
  );
}

function Designer({ workflow: key, start }: { workflow: string; start: Draft }) {
  const words = useWords("process");
  const designs = useWords("designer");
  const text = useText();
  const ws = useWorkspace();
  const [history, step] = useReducer(take, start.document, begin);
  const document = history.now;
  const client = useQueryClient();
  const [at, setAt] = useState<Picked>(() => firstOf(start.document));
  const [clash, setClash] = useState<{ clashes: readonly Clash[]; done: (theirs: ReadonlySet<string>) => void } | null>(null);
  const { saving, version, flush } = useDraftSaving<WorkflowDocument>({
    start,
    document,
    save: (saved, over) => saveDraft(ws, key, saved, over),
    bringTogether: async (base, mine) => {
      const theirs = await client.fetchQuery({ ...draftQuery(ws, key), staleTime: 0 });
      const { clashes } = meet(base, mine(), theirs.document);
      const chosen = clashes.length > 0 ? await new Promise<ReadonlySet<string>>((done) => setClash({ clashes, done })) : new Set<string>();
      setClash(null);
      // What was changed while it was asked comes in too.
      const { into, picked } = meet(base, mine(), theirs.document);
      step({ do: "merge", into: (one) => into(one, chosen) });
      setAt(picked);
      if (clashes.length === 0) say(designs("clash.merged"));
      return { theirs, made: into(mine(), chosen) };
    },
  });
  const tell = useClashTexts(document.form, (key) => {
    const found = document.pipelines.flatMap(({ stages, transitions }) => [...stages, ...transitions]).find((part) => part.key === key);
    return found && text(found.label, key);
  });
  const [dialog, setDialog] = useState<"publish" | "simulate" | "versions" | null>(null);
  const catalog = useCatalog();
  const form = catalog.forms.get(document.form)?.document;
  const live = catalog.workflows.get(key)?.document;
  const app = key.split(".")[0]!;
  const names: Names = { to: (stage) => words("toNamed", { name: stage }) };

  const check = useQuery({
    queryKey: [ws, "workflow-check", key, version],
    queryFn: () => askPublish(ws, app, { plan: true }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const faults = useMemo(
    () =>
      (check.data?.errors ?? []).flatMap(({ pointer, detail, parameters }) => {
        if (!pointer?.startsWith(`/workflows/${key}/`)) return [];
        const { position, length } = (parameters ?? {}) as { position?: number; length?: number };
        const steps = pointerParts(pointer.slice(`/workflows/${key}`.length));
        return [{ detail, position, length, action: actionAt(document, steps), ...partAt(document, steps) }];
      }),
    [check.data, document, key],
  );
  const figures = useQuery({
    ...figuresQuery(ws, { form: document.form, field: document.field, amount: null, from: null }),
    enabled: form !== undefined,
  });

  const pipeline = document.pipelines.find((each) => each.key === at.pipeline) ?? document.pipelines[0]!;
  const stage = pipeline.stages.find((each) => each.key === at.stage);
  const transition = pipeline.transitions.find((each) => each.key === at.transition);
  const edit = (next: WorkflowDocument, about?: string) => step({ do: "edit", document: next, about });
  const simulate = async () => (await flush()) && setDialog("simulate");
  const publish = async () => (await flush()) && setDialog("publish");
  const isPhone = usePhone();
  const panel = useRef<HTMLElement>(null);
  const pick = (stage?: string, transition?: string) => {
    setAt({ pipeline: pipeline.key, stage, transition });
    // On a phone it stands below what was picked.
    requestAnimationFrame(() => panel.current?.scrollIntoView({ block: isPhone ? "start" : "nearest", behavior: "smooth" }));
  };
  const path = useRef<HTMLElement>(null);
  /** Picks the stage beside what was taken away, and gives it the focus that went with that. */
  const goBeside = (stage: string | undefined) => {
    pick(stage);
    requestAnimationFrame(() => path.current?.querySelector<HTMLElement>(".card[aria-pressed=true]")?.focus());
  };
  const counts =
    figures.data && new Map(figures.data.stock.filter((one) => one.pipeline === pipeline.key).map((one) => [one.stage, one.count]));
  const own = faults.filter(({ picked }) =>
    picked === null
      ? !stage && !transition
      : picked.pipeline === pipeline.key && picked.stage === stage?.key && picked.transition === transition?.key,
  );
  const others = own.filter(({ member }) => !isOfCheck(member));
  const wrong = new Set(
    faults.flatMap(({ picked }) => {
      if (picked?.pipeline !== pipeline.key) return [];
      const way = pipeline.transitions.find(({ key }) => key === picked.transition);
      return picked.stage ? [picked.stage] : (way?.from ?? (way ? [way.to] : []));
    }),
  );

  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    step({ do: event.shiftKey ? "redo" : "undo" });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside it
    <div className="ff-process" onKeyDown={keys}>
      <header className="ff-head">
        <Link className="ff-quiet" to={live ? paths.workflow(ws, key) : paths.design(ws, document.form)}>
          {form ? text(form.pluralLabel ?? form.label, document.form) : document.form}
        </Link>
        <span className="ff-hint" aria-hidden="true">
          /
        </span>
        <h1>{text(document.label, key)}</h1>
        <SavingSign saving={saving} onRetry={() => void flush()} />
        <PublishSign app={app} onOpen={publish} onPublished={dialog === "publish" ? null : () => say(words("published"))} />
        <span className="ff-grow" />
        <span className="ff-row">
          <IconButton label={words("undo")} isDisabled={history.past.length === 0} onPress={() => step({ do: "undo" })}>
            <Undo2 />
          </IconButton>
          <IconButton label={words("redo")} isDisabled={history.future.length === 0} onPress={() => step({ do: "redo" })}>
            <Redo2 />
          </IconButton>
          <IconButton label={designs("versions.title")} onPress={() => setDialog("versions")}>
            <HistoryIcon />
          </IconButton>
          {live &&
            (isPhone ? (
              <IconButton label={words("simulation.open")} onPress={simulate}>
                <FlaskConical />
              </IconButton>
            ) : (
              <Button look="plain" onPress={simulate}>
                <FlaskConical aria-hidden="true" />
                {words("simulation.open")}
              </Button>
            ))}
          <Button look="main" onPress={publish}>
            {words("publish")}
          </Button>
        </span>
      </header>
      <div className="ff-process-body">
        <main ref={path} className="ff-process-canvas">
          <div className="ff-process-paths">
            {document.pipelines.length > 1 && (
              <Segments
                label={words("pipelines")}
                value={pipeline.key}
                onChange={(next) => setAt({ pipeline: next })}
                options={document.pipelines.map((each) => ({ value: each.key, label: text(each.label, each.key) }))}
              />
            )}
            <Button small onPress={() => pick()}>
              <Settings2 aria-hidden="true" />
              {words("pathSettings")}
            </Button>
          </div>
          <StagePathEditor
            pipeline={pipeline}
            picked={stage?.key}
            counts={counts}
            wrong={wrong}
            onPick={(next) => pick(next)}
            onMove={(moved, to) => edit(moveStage(document, pipeline.key, moved, to))}
            onAdd={(behind) => {
              const [next, added] = addStage(document, pipeline.key, behind, words("newStage"), names);
              edit(next);
              pick(added);
            }}
          />
          <Ways pipeline={pipeline} picked={transition?.key} onPick={(way) => pick(undefined, way)} />
        </main>
        <aside ref={panel} className="ff-process-panel" aria-label={words("panel")}>
          {others.map(({ detail, member, action }) => (
            <p key={`${member} ${detail}`} className="ff-error" role="alert">
              {action && <b>{words(`action.${action}`)}</b>} {detail}
            </p>
          ))}
          {stage ? (
            <StagePanel
              key={`stage ${pipeline.stages.indexOf(stage)}`}
              workflow={document}
              pipeline={pipeline}
              stage={stage}
              faults={own}
              onChange={(settings, about) => edit(editStage(document, pipeline.key, stage.key, settings), about)}
              onRename={(label, wording) => {
                const isNew = live?.pipelines.find(({ key }) => key === pipeline.key)?.stages.every(({ key }) => key !== stage.key) ?? true;
                const [next, renamed] = renameStage(document, pipeline.key, stage.key, label, wording, { names, isNew });
                edit(next, `${pipeline.stages.indexOf(stage)}.label`);
                setAt({ pipeline: pipeline.key, stage: renamed });
              }}
              onRemove={() => {
                const [next, led] = removeStage(document, pipeline.key, stage.key, names);
                edit(next);
                const place = pipeline.stages.indexOf(stage);
                goBeside((pipeline.stages[place + 1] ?? pipeline.stages[place - 1])?.key);
                const to = pipeline.stages.find(({ key }) => key === led[0]?.to);
                if (!to) return;
                const ways = led.map(({ label, key }) => text(label, key)).join(words("comma"));
                say(words("led", { stage: text(to.label, to.key), names: ways }), { label: words("undo"), do: () => step({ do: "undo" }) });
              }}
              onPick={(way) => pick(stage.key, way)}
              onAddWay={(to) => {
                const [next, way] = addTransition(
                  document,
                  pipeline.key,
                  stage.key,
                  to,
                  names.to(text(pipeline.stages.find((each) => each.key === to)?.label) || to),
                );
                edit(next);
                pick(undefined, way);
              }}
            />
          ) : transition ? (
            <TransitionPanel
              key={transition.key}
              workflow={document}
              pipeline={pipeline}
              transition={transition}
              faults={own}
              onChange={(settings, about) => edit(editTransition(document, pipeline.key, transition.key, settings), about)}
              onRemove={() => {
                edit(removeTransition(document, pipeline.key, transition.key));
                goBeside(transition.from?.[0] ?? transition.to);
              }}
              onBack={() => pick(transition.from?.[0] ?? transition.to)}
            />
          ) : (
            <PipelinePanel
              workflow={document}
              pipeline={pipeline}
              onChange={(settings, about) => edit(editPipeline(document, pipeline.key, settings), about)}
              onChangeWorkflow={(settings, about) => edit({ ...document, ...settings }, about)}
              onAdd={() => {
                const [next, added] = addPipeline(document, pipeline.key, words("newPipeline"));
                edit(next);
                setAt({ pipeline: added });
              }}
              onRemove={() => {
                edit(removePipeline(document, pipeline.key));
                setAt({ pipeline: "" });
              }}
            />
          )}
        </aside>
      </div>
      {clash && <ClashDialog clashes={tell(clash.clashes)} onDone={clash.done} />}
      {dialog === "versions" && (
        <VersionsDialog
          kind="workflow"
          of={key}
          onClose={() => setDialog(null)}
          onTake={(old, number) => {
            edit(old);
            setAt(firstOf(old));
            setDialog(null);
            say(designs("versions.taken", { version: number }), { label: words("undo"), do: () => step({ do: "undo" }) });
          }}
        />
      )}
      {dialog === "publish" && <PublishDialog app={app} name={key} version={version} workflow={document} onClose={() => setDialog(null)} />}
      {dialog === "simulate" && <SimulationDialog workflow={key} document={document} onClose={() => setDialog(null)} />}
    </div>
  );
}

const firstOf = (document: WorkflowDocument): Picked => {
  const pipeline = document.pipelines.at(-1)!;
  return { pipeline: pipeline.key, stage: pipeline.stages[0]?.key };
};

/** All ways of a pipeline in one list: from where to where, and what each asks and does. */
function Ways({
  pipeline,
  picked,
  onPick,
}: {
  pipeline: WorkflowDocument["pipelines"][number];
  picked: string | undefined;
  onPick: (way: string) => void;
}) {
  const words = useWords("process");
  const text = useText();
  const name = (key: string) => text(pipeline.stages.find((stage) => stage.key === key)?.label) || key;
  return (
    <section>
      <h2>{words("ways")}</h2>
      <ul className="ff-process-list">
        {pipeline.transitions.map((way) => {
          const told = [
            way.automatic && words("automatic"),
            way.when !== undefined && words("conditional"),
            (way.ask?.length ?? 0) > 0 && words("asksCount", { count: way.ask!.length }),
            (way.actions?.length ?? 0) > 0 && words("doesCount", { count: way.actions!.length }),
          ].filter((one) => one !== false && one !== undefined);
          return (
            <li key={way.key}>
              <button type="button" aria-pressed={way.key === picked} onClick={() => onPick(way.key)}>
                <b className="ff-ellipsis">{text(way.label) || way.key}</b>
                <span className="ff-quiet ff-ellipsis">
                  {(way.from ?? []).length > 0 ? way.from!.map(name).join(words("comma")) : words("begins")} → {name(way.to)}
                </span>
                <span className="ff-hint ff-ellipsis">{told.join(words("comma"))}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
