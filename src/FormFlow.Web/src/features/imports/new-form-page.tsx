import { useState } from "react";
import { useNavigate } from "react-router";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { ChooseFile } from "./choose-file";
import { PlanForm } from "./plan-form";
import "./imports.css";

/** A form made from a spreadsheet: its columns become fields, its rows records. */
export function NewFormPage() {
  const words = useWords("data");
  const ws = useWorkspace();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  return (
    <>
      <header className="ff-head">
        <h1>{words("newForm.title")}</h1>
        <span className="ff-quiet">{words("newForm.intro")}</span>
      </header>
      <div className="ff-content ff-import">
        {file === null ? (
          <ChooseFile onChoose={setFile} />
        ) : (
          <PlanForm
            file={file}
            onBack={() => setFile(null)}
            onMade={({ form, job, plan }) => navigate(paths.imports(ws, form), { state: { job: job.id, plan } })}
          />
        )}
      </div>
    </>
  );
}
