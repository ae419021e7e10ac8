import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useCatalog, useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Select } from "@/ui/select";
import { Fault } from "@/ui/states";
import { unpublishedQuery } from "./api/drafts";
import { beginForm } from "./api/new-form";
import { LinesBox, useLines } from "./lines/lines-box";
import { readLines } from "./lines/read-lines";
import { useStageWords } from "./lines/use-stage-words";
import "./designer.css";

const ofItsOwn = "";

/** A form from blank, in an app that is there or in a new one; and those that were begun and not published yet. */
export function NewBlankFormPage() {
  const ws = useWorkspace();
  const words = useWords("designer");
  const text = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { apps, forms } = useCatalog();
  const unpublished = useQuery(unpublishedQuery(ws)).data ?? [];
  const [label, setLabel] = useState("");
  const [app, setApp] = useState(apps[0]?.key ?? ofItsOwn);
  const [appLabel, setAppLabel] = useState("");
  const [typed, setTyped] = useState("");
  const read = useLines(typed);
  const stageWords = useStageWords();
  const begin = useMutation({
    mutationFn: () =>
      beginForm(
        ws,
        {
          label: label.trim(),
          app: app === ofItsOwn ? null : app,
          appLabel: appLabel.trim() || label.trim(),
          lines: read.fields.length > 0 ? read : readLines(words("begin.firstField")),
          words: stageWords,
        },
        {
          apps: new Set([...apps.map(({ key }) => key.toLowerCase()), ...unpublished.map(({ key }) => key.split(".")[0]!.toLowerCase())]),
          forms: new Set([...forms.keys(), ...unpublished.map(({ key }) => key)]),
        },
      ),
    onSuccess: (form) => {
      void client.invalidateQueries({ queryKey: unpublishedQuery(ws).queryKey });
      navigate(paths.design(ws, form));
    },
  });
  const [isAsked, ask] = useState(false);
  const isNamed = label.trim() !== "";
  return (
    <>
      <header className="ff-head">
        <h1>{words("begin.title")}</h1>
      </header>
      <div className="ff-content ff-design-begin">
        <form
          className="ff-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            ask(true);
            if (isNamed && !begin.isPending) begin.mutate();
          }}
        >
          <TextField
            label={words("begin.label")}
            value={label}
            onChange={setLabel}
            error={isAsked && !isNamed ? words("begin.nameIt") : null}
            isRequired
            autoFocus
            placeholder={words("begin.example")}
          />
          <Select
            label={words("begin.app")}
            value={app}
            onChange={setApp}
            options={[
              ...apps.map(({ key, document }) => ({ value: key, label: text(document.label, key) })),
              { value: ofItsOwn, label: words("begin.newApp") },
            ]}
          />
          {app === ofItsOwn && <TextField label={words("begin.appLabel")} value={appLabel} onChange={setAppLabel} placeholder={label} />}
          <LinesBox value={typed} read={read} onChange={setTyped} />
          {begin.isError && <Fault error={begin.error} />}
          <div className="ff-row">
            <Button type="submit" look="main" isPending={begin.isPending}>
              {words("begin.do")}
            </Button>
            <Link className="ff-button" to={paths.newForm(ws)}>
              {words("begin.fromFile")}
            </Link>
          </div>
        </form>
        {unpublished.length > 0 && (
          <section>
            <h2>{words("begin.unpublished")}</h2>
            <ul className="ff-design-begun">
              {unpublished.map(({ key, document }) => (
                <li key={key}>
                  <Link to={paths.design(ws, key)}>{text(document.label, key)}</Link>
                  <span className="ff-hint">{key}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
