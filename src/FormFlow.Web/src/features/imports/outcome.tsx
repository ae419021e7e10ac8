import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "react-router";
import type { Live } from "@/api/catalog";
import type { FormDocument } from "@/api/documents";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Fault, Progress } from "@/ui/states";
import { say } from "@/ui/toast";
import { Figures } from "./figures";
import { cancelImport, errorsAddress, isEnded, jobQuery, type Plan, undoImport } from "./imports-api";
import { MendRows } from "./mend-rows";

type Props = { form: Live<FormDocument>; job: string; plan: Plan; onAgain: (job: string) => void; onMore: () => void };

/** An import while it runs, and what came of it: mend the refused rows here, take them as a file, or take everything back. */
export function Outcome({ form, job: id, plan, onAgain, onMore }: Props) {
  const words = useWords("data");
  const ws = useWorkspace();
  const client = useQueryClient();
  const job = useQuery(jobQuery(ws, id));
  const cancel = useMutation({ mutationFn: () => cancelImport(ws, id) });
  const undo = useMutation({
    mutationFn: () => undoImport(ws, id),
    onSuccess: (undoing) => {
      say(words("import.undoing"));
      onAgain(undoing.id);
    },
  });
  const ended = job.data !== undefined && isEnded(job.data);
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: [ws, "records", form.key] });
  }, [ended, client, ws, form.key]);

  if (job.isError) return <Fault error={job.error} onRetry={() => void job.refetch()} />;
  if (!job.data || !ended) {
    return (
      <section className="ff-stack" aria-live="polite">
        <h2>{words("import.running", { count: job.data?.rows ?? 0 })}</h2>
        <Progress value={job.data?.progress ?? 0} label={words("import.title")} />
        <div>
          <Button look="plain" onPress={() => cancel.mutate()} isPending={cancel.isPending}>
            {words("import.cancel")}
          </Button>
        </div>
      </section>
    );
  }

  const isUndo = job.data.kind === "undo";
  return (
    <section className="ff-stack" aria-live="polite">
      <h2>{words(isUndo ? "import.undone" : `import.ended.${job.data.status as "done" | "failed" | "cancelled"}`)}</h2>
      <Figures job={job.data} />
      {undo.isError && <Fault error={undo.error} />}
      <div className="ff-row" style={{ flexWrap: "wrap" }}>
        <Link className="ff-button main" to={paths.form(ws, form.key)}>
          {words("import.toRecords")}
        </Link>
        <Button look="plain" onPress={onMore}>
          {words("import.more")}
        </Button>
        {job.data.failed > 0 && (
          <a className="ff-button plain" href={errorsAddress(ws, id)} download={`${form.key}-errors.csv`}>
            {words("import.errorFile")}
          </a>
        )}
        {!isUndo && job.data.created + job.data.updated > 0 && (
          <Button look="danger" onPress={() => undo.mutate()} isPending={undo.isPending}>
            {words("import.undo")}
          </Button>
        )}
      </div>
      {!isUndo && job.data.failed > 0 && <MendRows form={form} job={id} plan={plan} onAgain={onAgain} />}
    </section>
  );
}
