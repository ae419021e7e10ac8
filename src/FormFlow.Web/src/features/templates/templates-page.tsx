import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Template, templatesQuery } from "@/api/templates";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { Empty, Fault, Skeleton } from "@/ui/states";
import { Install } from "./install";
import { TemplateCard } from "./template-card";
import "./templates.css";

/** Apps ready to use: what each is for, and one click to have it, with sample data to try it at once. */
export function TemplatesPage() {
  const words = useWords();
  const templates = useQuery(templatesQuery(useWorkspace()));
  const [chosen, setChosen] = useState<Template | null>(null);
  return (
    <>
      <header className="ff-head">
        <h1>{words("templates.title")}</h1>
        <span className="ff-quiet">{words("templates.intro")}</span>
      </header>
      <div className="ff-content">
        {templates.isPending && <Skeleton />}
        {templates.isError && <Fault error={templates.error} onRetry={() => void templates.refetch()} />}
        {templates.data?.length === 0 && <Empty title={words("templates.none")}>{words("templates.noneHint")}</Empty>}
        <ul className="ff-templates">
          {templates.data?.map((template) => (
            <TemplateCard key={template.key} template={template} onChoose={() => setChosen(template)} />
          ))}
        </ul>
      </div>
      {chosen && <Install template={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
