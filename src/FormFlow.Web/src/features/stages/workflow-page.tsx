import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import type { Catalog } from "@/api/catalog";
import type { FieldDocument, FormDocument, WorkflowDocument } from "@/api/documents";
import { useCatalog, useIsOwner, useWorkspace } from "@/api/workspace";
import { useFormats, useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Segments } from "@/ui/segments";
import { Empty, Fault, Skeleton } from "@/ui/states";
import { figuresQuery } from "./api/figures";
import { type Period, periods, startOf } from "./period";
import { PipelinePicture } from "./pipeline-picture";
import "@/ui/page.css";
import "./workflow.css";

/** The field whose sums mean what a record is worth: what a board adds up, else the form's first money. */
function amountOf(catalog: Catalog, form: string, document: FormDocument): FieldDocument | null {
  const summed = catalog.viewsOf(form).flatMap(({ document: view }) => ("sumField" in view && view.sumField ? [view.sumField] : []))[0];
  return document.fields.find(({ key }) => key === summed) ?? document.fields.find(({ type }) => type === "currency") ?? null;
}

/** The currency a field counts in; null when it is no money. */
function currencyOf(field: FieldDocument | null): string | null {
  if (field?.type === "currency") return field.currency ?? "CNY";
  return field?.type === "formula" && field.result === "currency" ? ((field as { currency?: string }).currency ?? "CNY") : null;
}

/** The live picture of a workflow: every stage with how many stand in it, how long they stay and how many go on. */
export function WorkflowPage() {
  const { workflow: key = "" } = useParams();
  const words = useWords("work");
  const catalog = useCatalog();
  const workflow = catalog.workflows.get(key)?.document;
  const form = workflow && catalog.forms.get(workflow.form)?.document;
  if (workflow === undefined || form === undefined) return <Empty title={words("flow.gone")}>{words("flow.goneText")}</Empty>;
  return <Picture name={key} workflow={workflow} form={form} />;
}

function Picture({ name, workflow, form }: { name: string; workflow: WorkflowDocument; form: FormDocument }) {
  const words = useWords("work");
  const process = useWords("process");
  const isOwner = useIsOwner();
  const text = useText();
  const formats = useFormats();
  const ws = useWorkspace();
  const catalog = useCatalog();
  const [search, setSearch] = useSearchParams();
  const asked = search.get("period") as Period;
  const period: Period = periods.includes(asked) ? asked : "quarter";
  const amount = amountOf(catalog, workflow.form, form);
  const from = startOf(period, formats.dayOf(new Date()));
  const query = useQuery(figuresQuery(ws, { form: workflow.form, field: workflow.field, amount: amount?.key ?? null, from }));
  return (
    <>
      <header className="ff-head">
        <Link className="ff-quiet" to={paths.form(ws, workflow.form)}>
          {text(form.pluralLabel ?? form.label, workflow.form)}
        </Link>
        <span className="ff-hint" aria-hidden="true">
          /
        </span>
        <h1>{text(workflow.label, words("flow.title"))}</h1>
        <span className="ff-grow" />
        {isOwner && (
          <Link className="ff-button quiet" to={paths.workflowDesign(ws, name)}>
            {process("edit")}
          </Link>
        )}
        <Segments
          label={words("flow.period")}
          value={period}
          onChange={(value) => setSearch({ period: value }, { replace: true })}
          options={periods.map((value) => ({ value, label: words(`flow.${value}`) }))}
        />
      </header>
      <div className="ff-content ff-flow">
        {workflow.description && <p className="ff-quiet">{text(workflow.description)}</p>}
        {query.isPending && <Skeleton lines={8} />}
        {query.isError && <Fault error={query.error} onRetry={() => query.refetch()} />}
        {query.data &&
          workflow.pipelines.map((pipeline) => (
            <PipelinePicture
              key={pipeline.key}
              workflow={workflow}
              pipeline={pipeline}
              raw={query.data}
              currency={currencyOf(amount)}
              amountLabel={amount && text(amount.label, amount.key)}
            />
          ))}
      </div>
    </>
  );
}
