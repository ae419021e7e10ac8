import { useQuery } from "@tanstack/react-query";
import { FilePlus2, FileSpreadsheet, FileUp } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { Link } from "react-router";
import { templatesQuery } from "@/api/templates";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Empty, Fault, Skeleton } from "@/ui/states";
import type { Source } from "./api/packages";
import { Install } from "./install";
import { TemplateCard } from "./template-card";
import { YourApps } from "./your-apps";
import "./templates.css";

/** Apps ready to use: what each is for, and one click to have it, with sample data to try it at once. */
export function TemplatesPage() {
  const words = useWords();
  const ws = useWorkspace();
  const templates = useQuery(templatesQuery(ws));
  const its = useWords("packages");
  const [chosen, setChosen] = useState<Source | null>(null);
  return (
    <>
      <header className="ff-head">
        <h1>{words("templates.title")}</h1>
        <span className="ff-quiet ff-grow">{words("templates.intro")}</span>
        <Link className="ff-button plain" to={paths.newBlankForm(ws)}>
          <FilePlus2 aria-hidden="true" />
          {its("fromBlank")}
        </Link>
        <Link className="ff-button plain" to={paths.newForm(ws)}>
          <FileSpreadsheet aria-hidden="true" />
          {words("templates.fromSheet")}
        </Link>
        <FileTrigger acceptedFileTypes={[".zip", "application/zip"]} onSelect={(files) => files?.[0] && setChosen({ file: files[0] })}>
          <Button look="plain">
            <FileUp aria-hidden="true" />
            {its("fromFile")}
          </Button>
        </FileTrigger>
      </header>
      <div className="ff-content">
        {templates.isPending && <Skeleton />}
        {templates.isError && <Fault error={templates.error} onRetry={() => void templates.refetch()} />}
        {templates.data?.length === 0 && <Empty title={words("templates.none")}>{words("templates.noneHint")}</Empty>}
        <ul className="ff-templates">
          {templates.data?.map((template) => (
            <TemplateCard key={template.key} template={template} onChoose={() => setChosen({ template })} />
          ))}
        </ul>
        <YourApps />
      </div>
      {chosen && <Install source={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
