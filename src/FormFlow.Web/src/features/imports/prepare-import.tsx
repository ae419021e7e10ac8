import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Live } from "@/api/catalog";
import type { FormDocument } from "@/api/documents";
import { useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Fault, Skeleton } from "@/ui/states";
import { FileReading } from "./file-reading";
import { type ImportPreview, type Plan, previewFile, type Reading, startImport } from "./imports-api";
import { KnownRecords } from "./known-records";
import { MappingTable } from "./mapping-table";
import { PreviewTable } from "./preview-table";
import { Rehearsal } from "./rehearsal";
import { RowsSeen } from "./rows-seen";
import { isKey, keysOf, meaningAdded, missingRequired, suggestedMapping, targetsOf } from "./targets";

type Props = { form: Live<FormDocument>; file: File; onBack: () => void; onStarted: (job: string, plan: Plan) => void };

/** What the file holds and where it will go. */
export function PrepareImport(props: Props) {
  const words = useWords("data");
  const ws = useWorkspace();
  const [reading, setReading] = useState<Reading>({});
  const preview = useQuery({
    queryKey: [ws, "imports", "preview", props.form.key, props.file, reading],
    queryFn: ({ signal }) => previewFile(ws, props.form.key, props.file, reading, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return (
    <>
      <div className="ff-row">
        <b className="ff-ellipsis">{props.file.name}</b>
        <RowsSeen of={preview.data} />
        <Button small onPress={props.onBack}>
          {words("import.otherFile")}
        </Button>
      </div>
      {preview.isError && <Fault error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.isPending && <Skeleton />}
      {preview.data?.rowCount === 0 && <p className="ff-note warn">{words("import.nothing")}</p>}
      {preview.data && preview.data.rowCount !== 0 && (
        <>
          <FileReading preview={preview.data} reading={reading} onChange={setReading} />
          <Planning key={JSON.stringify([reading, preview.data.columns?.length])} {...props} preview={preview.data} reading={reading} />
        </>
      )}
    </>
  );
}

function Planning({ form, file, preview, reading, onStarted }: Props & { preview: ImportPreview; reading: Reading }) {
  const words = useWords("data");
  const text = useText();
  const ws = useWorkspace();
  const columns = preview.columns ?? [];
  const keys = keysOf(form.document);
  const [plan, setPlan] = useState<Plan>(() => ({ mapping: suggestedMapping(columns, targetsOf(form.document)), mode: "create" }));
  const [rehearsed, setRehearsed] = useState<{ job: string; plan: Plan } | null>(null);
  const [problems, setProblems] = useState<React.ComponentProps<typeof PreviewTable>["problems"]>([]);
  const start = useMutation({
    mutationFn: (dryRun: boolean) => startImport(ws, form.key, file, reading, plan, dryRun),
    onSuccess: (job, dryRun) => (dryRun ? setRehearsed({ job: job.id, plan }) : onStarted(job.id, plan)),
  });
  const change = (next: Plan) => {
    setPlan(next);
    setRehearsed(null);
    setProblems([]);
  };
  const missing = missingRequired(form.document, plan.mapping);
  const usableKeys = keys.filter((field) => Object.values(plan.mapping).includes(field.key));
  const isReady = Object.values(plan.mapping).some(Boolean) && (plan.mode === "create" || isKey(form.document, plan.key));
  return (
    <>
      <section>
        <h2>{words("import.mapping")}</h2>
        <MappingTable
          form={form.document}
          columns={columns}
          mapping={plan.mapping}
          problems={problems}
          onChange={(mapping) => change({ ...plan, mapping })}
          meanings={plan.replace ?? {}}
          onMeaning={(column, written, meaning) =>
            setPlan({ ...plan, replace: meaningAdded(plan.replace ?? {}, column, written, meaning) })
          }
        />
        {missing.length > 0 && (
          <p className="ff-note warn">
            {words("import.missing", { fields: missing.map((field) => text(field.label, field.key)).join(", ") })}
          </p>
        )}
      </section>
      {usableKeys.length > 0 && <KnownRecords plan={plan} fields={usableKeys} onChange={change} />}
      <PreviewTable form={form.document} preview={preview} mapping={plan.mapping} problems={problems} />
      {start.isError && <Fault error={start.error} />}
      {rehearsed && (
        <Rehearsal
          job={rehearsed.job}
          onProblems={setProblems}
          unmatched={plan.unmatched ?? "error"}
          onUnmatched={(unmatched) => change({ ...plan, unmatched })}
        />
      )}
      <div className="ff-row">
        <Button look={rehearsed ? "plain" : "main"} isDisabled={!isReady} isPending={start.isPending} onPress={() => start.mutate(true)}>
          {words("import.rehearse")}
        </Button>
        <Button look={rehearsed ? "main" : "plain"} isDisabled={!isReady} isPending={start.isPending} onPress={() => start.mutate(false)}>
          {words("import.run")}
        </Button>
      </div>
    </>
  );
}
