import { useState } from "react";
import { Link, useLocation, useParams } from "react-router";
import type { Live } from "@/api/catalog";
import type { FormDocument } from "@/api/documents";
import { useForm, useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Empty } from "@/ui/states";
import { ChooseFile } from "./choose-file";
import { EarlierImports } from "./earlier-imports";
import type { Plan } from "./imports-api";
import { Outcome } from "./outcome";
import { PrepareImport } from "./prepare-import";
import "./imports.css";

type Step = { at: "choose" } | { at: "prepare"; file: File } | { at: "run"; job: string; plan: Plan };

/** An import that began elsewhere, as with a form just made from a spreadsheet. */
type Begun = { job: string; plan: Plan } | null;

/** Records from a file: choose it, see what goes where, rehearse, run, mend what was refused. */
export function ImportsPage() {
  const { form: key = "" } = useParams();
  const form = useForm(key);
  const words = useWords("data");
  return form ? <Imports key={key} form={form} /> : <Empty title={words("import.noForm")} />;
}

function Imports({ form }: { form: Live<FormDocument> }) {
  const words = useWords("data");
  const text = useText();
  const ws = useWorkspace();
  const begun = useLocation().state as Begun;
  const [step, setStep] = useState<Step>(begun ? { at: "run", ...begun } : { at: "choose" });
  const label = text(form.document.pluralLabel ?? form.document.label);
  const steps = ["choose", "prepare", "run"] as const;
  return (
    <>
      <header className="ff-head">
        <Link className="ff-quiet" to={paths.form(ws, form.key)}>
          {label} /
        </Link>
        <h1>{words("import.title")}</h1>
      </header>
      <div className="ff-content ff-import">
        <ol className="ff-import-steps">
          {steps.map((name, index) => (
            <li key={name} aria-current={step.at === name ? "step" : undefined}>
              {index + 1}. {words(`import.steps.${name}`)}
            </li>
          ))}
        </ol>
        {step.at === "choose" && (
          <>
            <ChooseFile onChoose={(file) => setStep({ at: "prepare", file })} />
            <EarlierImports form={form.key} />
          </>
        )}
        {step.at === "prepare" && (
          <PrepareImport
            form={form}
            file={step.file}
            onBack={() => setStep({ at: "choose" })}
            onStarted={(job, plan) => setStep({ at: "run", job, plan })}
          />
        )}
        {step.at === "run" && (
          <Outcome
            key={step.job}
            form={form}
            job={step.job}
            plan={step.plan}
            onAgain={(job) => setStep({ ...step, job })}
            onMore={() => setStep({ at: "choose" })}
          />
        )}
      </div>
    </>
  );
}
