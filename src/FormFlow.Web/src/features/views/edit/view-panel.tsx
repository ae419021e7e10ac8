import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ViewDocument, ViewTypeName } from "@/api/documents";
import { ApiProblem } from "@/api/problem";
import { useCatalog } from "@/api/workspace";
import { FilterSetting } from "@/fields/settings/filter-setting";
import { WordedSetting } from "@/fields/settings/worded-setting";
import type { FieldFinder } from "@/fields/shown-field";
import { ClashDialog } from "@/forms/clash-dialog";
import { PublishDialog } from "@/forms/plan/publish-dialog";
import { useFormats, useWords } from "@/i18n";
import { same } from "@/lib/same";
import { textIn } from "@/lib/text";
import { usePhone } from "@/lib/use-media";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Select } from "@/ui/select";
import { Fault } from "@/ui/states";
import { Tag } from "@/ui/tag";
import { say } from "@/ui/toast";
import { Wrong } from "@/ui/wrong";
import { discardAppView } from "../api/app-views";
import { SortList } from "../filter/arranged";
import { viewStart } from "../saved/view-starts";
import type { Opened } from "../use-view";
import { AudienceSetting } from "./audience-setting";
import { useClashTexts } from "./clash-texts";
import { ColorRules } from "./color-rules";
import { EditPart } from "./field-pick";
import { RemoveDialog } from "./remove-dialog";
import { typeSettings } from "./type-settings";
import { useEditSaving } from "./use-edit-saving";
import { useRemoval } from "./use-removal";
import type { useViewEdit } from "./use-view-edit";
import { isEdited, isForSomebody, isNamed, type ViewEdit } from "./view-edit";
import "./view-panel.css";

const types: readonly ViewTypeName[] = ["table", "board", "calendar", "gallery", "timeline"];

type Props = Pick<ReturnType<typeof useViewEdit>, "setEdit" | "set" | "change" | "retype"> & {
  ws: string;
  form: string;
  fields: FieldFinder;
  opened: Opened;
  edit: ViewEdit;
  reset: () => void;
};

/** Everything that can be set about a view, beside its records: what is picked shows at once, and holds once it is saved. */
export function ViewPanel({ ws, form, fields, opened, edit, setEdit, set, change, retype, reset }: Props) {
  const words = useWords("views");
  const { language } = useFormats();
  const client = useQueryClient();
  const live = useCatalog().views.get(opened.key)?.document;
  const tell = useClashTexts(form, fields);
  const saving = useEditSaving({ ws, form, opened, edit, setEdit, reset });
  const isPhone = usePhone();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // The menu that opened the panel gives its own focus back first. On a phone the name would call the keyboard over everything.
    const first = () => (isPhone ? panel.current : panel.current?.querySelector<HTMLElement>("input"));
    const timer = setTimeout(() => first()?.focus({ preventScroll: true }), 60);
    return () => clearTimeout(timer);
  }, [isPhone]);

  const { edited, before, now } = edit;
  const { view, audience } = now;
  const isApp = edited.kind === "app";
  const isChanged = isEdited(edit);
  const isDraft = isApp && !same(before.view, live);
  const problem = saving.error instanceof ApiProblem && saving.error.status === 422 ? saving.error : null;
  const nameError = problem?.errors.find(({ pointer }) => pointer === "/name" || pointer?.startsWith("/label"))?.detail;
  const others = problem?.errors.filter(({ detail }) => detail !== nameError) ?? [];
  const Settings = typeSettings[view.type];
  const possible = types.filter((type) => type === view.type || viewStart(type, fields, form, view) !== null);
  const label = (next: ViewDocument["label"] | undefined) => change({ label: next ?? "" });

  const close = () => {
    setEdit(null);
    // Where it was opened from.
    document.querySelector<HTMLElement>("[data-view-menu] button")?.focus();
  };
  const cancel = () => {
    close();
    if (isChanged && !same(before, now)) say(words("edit.cancelled"), { label: words("undo"), do: () => setEdit(edit) });
  };
  const dropDraft = async () => {
    await discardAppView(ws, opened.key);
    await client.invalidateQueries({ queryKey: [ws, "catalog"] });
    close();
  };
  const lacks = !isNamed(view.label) ? "needsName" : isForSomebody(now) ? null : "needsPeople";
  const removal = useRemoval({
    ws,
    form,
    view: opened.key,
    onRemoved: () => edited.kind === "app" && setEdit({ edited: { ...edited, isRemoved: true }, before, now: before }),
    onEnd: () => setEdit(null),
  });
  const isRemoved = edited.kind === "app" && edited.isRemoved === true;
  const [isRemoving, setRemoving] = useState(false);
  const remove = async () => {
    await removal.remove();
    setRemoving(false);
  };
  const canSave = lacks === null && (isChanged || isDraft);
  return (
    <aside ref={panel} tabIndex={-1} className="ff-view-edit ff-no-print" aria-label={words("edit.panel")}>
      <header>
        <h2>{words(edited.kind === "new" ? "saved.new" : "edit.do")}</h2>
        <span role="status">{isChanged && <Tag color="amber">{words("edit.unsaved")}</Tag>}</span>
      </header>
      {isRemoved ? (
        <div className="ff-view-edit-body">
          <div className="ff-note warn ff-stack">
            {words("edit.remove.waiting")}
            <span className="ff-row">
              <Button small look="main" onPress={removal.openPlan}>
                {words("edit.remove.publish")}
              </Button>
              <Button small isPending={removal.isBusy} onPress={() => void removal.keep()}>
                {words("edit.remove.keep")}
              </Button>
            </span>
          </div>
        </div>
      ) : (
        <form
          className="ff-view-edit-body"
          onSubmit={(event) => {
            event.preventDefault();
            if (canSave && !saving.isBusy) void saving.save();
          }}
        >
          {isDraft && (
            <div className="ff-note warn">
              {words("edit.draft")}{" "}
              <Button small onPress={() => void dropDraft()}>
                {words("edit.dropDraft")}
              </Button>
            </div>
          )}
          {isApp || audience === "app" ? (
            <WordedSetting label={words("edit.name")} value={view.label} onChange={label} isRequired error={nameError} />
          ) : (
            <TextField
              label={words("edit.name")}
              value={textIn(language, view.label)}
              onChange={label}
              error={nameError}
              maxLength={100}
              isRequired
            />
          )}
          <AudienceSetting edit={edit} set={set} change={change} />
          <Select
            label={words("edit.type")}
            value={view.type}
            onChange={retype}
            options={possible.map((type) => ({ value: type, label: words(`saved.types.${type}`) }))}
          />
          <Settings view={view} fields={fields} change={change} />
          <FilterSetting
            label={words("edit.records")}
            form={form}
            value={view.filter ?? undefined}
            onChange={(filter) => change({ filter })}
          />
          {view.type !== "calendar" && view.type !== "timeline" && (
            <EditPart title={words("edit.order")}>
              <SortList view={view} fields={fields} change={change} />
            </EditPart>
          )}
          <EditPart title={words("edit.colors")}>
            <ColorRules view={view} fields={fields} change={change} />
          </EditPart>
          {isApp && live && (
            <Button small look="danger" onPress={() => setRemoving(true)}>
              {words("edit.remove.do")}
            </Button>
          )}
        </form>
      )}
      {others.length > 0 ? (
        <Wrong>
          {others.map((one) => (
            <li key={`${one.pointer} ${one.detail}`}>{one.detail}</li>
          ))}
        </Wrong>
      ) : (
        saving.error != null && nameError === undefined && <Fault error={saving.error} />
      )}
      <footer>
        {lacks && <span className="ff-hint ff-grow">{words(`edit.${lacks}`)}</span>}
        <Button onPress={cancel}>{words(isRemoved ? "close" : "edit.cancel")}</Button>
        {!isRemoved && (
          <Button look="main" isPending={saving.isBusy} isDisabled={!canSave} onPress={() => void saving.save()}>
            {words(isApp || audience === "app" ? "edit.publish" : "edit.save")}
          </Button>
        )}
      </footer>
      {saving.asked && <ClashDialog clashes={tell(saving.asked.clashes)} onDone={saving.asked.done} />}
      {isRemoving && (
        <RemoveDialog
          ws={ws}
          form={form}
          view={opened.key}
          name={opened.label}
          isBusy={removal.isBusy}
          onConfirm={() => void remove()}
          onClose={() => setRemoving(false)}
        />
      )}
      {removal.plan !== null && (
        <PublishDialog app={removal.app} version={removal.plan} onClose={removal.closePlan} onPublished={removal.finish} />
      )}
      {saving.published && (
        <PublishDialog
          app={saving.app}
          version={saving.published.version}
          onClose={saving.stopPublishing}
          onPublished={saving.finishPublished}
        />
      )}
    </aside>
  );
}
