import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { FormDocument } from "@/api/documents";
import { ApiProblem } from "@/api/problem";
import { useWorkspace } from "@/api/workspace";
import { settingsQuery } from "@/forms/api/settings";
import { useFormats, useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choice";
import { DatePicker } from "@/ui/date-picker";
import { Dialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { Segments } from "@/ui/segments";
import { Select } from "@/ui/select";
import { useFault } from "@/ui/states";
import { addLink, documentOf, type PublicLink, replaceLink } from "./api/links";
import { FieldChoice } from "./field-choice";
import { FindPart } from "./find-part";
import { asKind, askedFields, documentOfDraft, draftOf, type LinkDraft, offeredFields, shownAs, withField } from "./link-draft";
import { Part } from "./part";

type Props = { form: string; document: FormDocument; link: PublicLink | null; onClose: () => void; onSaved: () => Promise<void> };

/** What a public link says, edited in plain words. */
export function LinkEditor({ form, document, link, onClose, onSaved }: Props) {
  const ws = useWorkspace();
  const words = useWords("links");
  const text = useText();
  const { language } = useFormats();
  const fault = useFault();
  const zone = useSuspenseQuery(settingsQuery(ws)).data.timeZone;
  const before = link === null ? {} : documentOf(link);
  const [draft, setDraft] = useState(() => draftOf(before, document, language, zone));
  const [problem, setProblem] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const parts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== null) parts.current?.querySelector(".ff-error")?.scrollIntoView({ block: "center" });
  }, [problem]);
  const set = (change: Partial<LinkDraft>) => setDraft({ ...draft, ...change });
  const errors = problem instanceof ApiProblem ? problem.errors : [];
  const wrong = (place: string) => errors.find(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`))?.detail ?? null;
  const { find } = draft;
  const offered = find === null ? offeredFields(document) : askedFields(document);

  const save = async () => {
    setSaving(true);
    setProblem(null);
    try {
      const body = documentOfDraft(draft, before, document, language, zone);
      await (link === null ? addLink(ws, form, body) : replaceLink(ws, link, body));
      await onSaved();
    } catch (error) {
      setProblem(error);
    } finally {
      setSaving(false);
    }
  };

  return (
    <Dialog
      isOpen
      wide
      title={words(link === null ? "addTitle" : "editTitle")}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button look="main" isPending={isSaving} onPress={() => void save()}>
            {words(link === null ? "make" : "save")}
          </Button>
        </>
      }
    >
      <div ref={parts} className="ff-link-editor">
        {problem !== null && errors.length === 0 && <p className="ff-error">{fault(problem)}</p>}
        {link === null && (
          <Segments
            label={words("kind")}
            value={find === null ? "fill" : "find"}
            onChange={(kind) => setDraft(asKind(draft, document, kind === "find"))}
            options={[
              { value: "fill", label: words("kinds.fill") },
              { value: "find", label: words("kinds.find") },
            ]}
          />
        )}
        <TextField
          label={words("title")}
          placeholder={text(document.label)}
          value={draft.title}
          onChange={(title) => set({ title })}
          error={wrong("/title")}
        />
        <TextField label={words("intro")} multiline value={draft.text} onChange={(intro) => set({ text: intro })} error={wrong("/text")} />
        <Part
          title={words(find === null ? "fields" : "asked")}
          hint={find === null ? undefined : words("askedHint")}
          error={wrong("/fields")}
        >
          <FieldChoice
            fields={offered}
            isChosen={(key) => shownAs(draft.fields, key).length > 0}
            onChange={(key, isShown) => set({ fields: withField(draft.fields, offered, key, isShown) })}
          />
        </Part>
        {find !== null && (
          <FindPart
            form={form}
            document={document}
            find={find}
            wrong={wrong}
            onChange={(change) => set({ find: { ...find, ...change } })}
          />
        )}
        <Part title={words("access")}>
          <TextField
            label={words("password")}
            hint={words(link?.hasPassword && draft.password === null ? "passwordKept" : "passwordHint")}
            value={draft.password ?? ""}
            onChange={(password) => set({ password })}
            error={wrong("/password")}
          />
          {link?.hasPassword && (
            <Checkbox isSelected={draft.password === ""} onChange={(isGone) => set({ password: isGone ? "" : null })}>
              {words("passwordRemove")}
            </Checkbox>
          )}
          <div className="ff-link-pair">
            <DatePicker label={words("from")} value={draft.from} onChange={(from) => set({ from })} error={wrong("/from")} />
            <DatePicker label={words("until")} value={draft.until} onChange={(until) => set({ until })} error={wrong("/until")} />
          </div>
          <div className="ff-link-pair">
            {find === null && (
              <TextField
                label={words("quota")}
                inputMode="numeric"
                value={draft.quota}
                onChange={(quota) => set({ quota })}
                error={wrong("/quota")}
              />
            )}
            <Select
              label={words("language")}
              value={draft.language}
              onChange={(chosen) => set({ language: chosen })}
              options={[
                { value: "", label: words("visitors") },
                { value: "en", label: "English" },
                { value: "zh-CN", label: "简体中文" },
              ]}
            />
          </div>
        </Part>
        {find === null && (
          <Part title={words("after")}>
            <TextField
              label={words("thanks")}
              multiline
              rows={2}
              value={draft.thanks}
              onChange={(thanks) => set({ thanks })}
              error={wrong("/thankYou/text")}
            />
            <TextField
              label={words("redirect")}
              placeholder="https://"
              value={draft.redirect}
              onChange={(redirect) => set({ redirect })}
              error={wrong("/thankYou/redirect")}
            />
          </Part>
        )}
        <Part title={words("embed")}>
          <TextField
            label={words("hosts")}
            hint={words("hostsHint")}
            multiline
            rows={2}
            value={draft.hosts}
            onChange={(hosts) => set({ hosts })}
            error={wrong("/embedHosts")}
          />
        </Part>
      </div>
    </Dialog>
  );
}
