import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Fault } from "@/ui/states";
import { say } from "@/ui/toast";
import { errorsAddress, importsQuery, undoImport } from "./imports-api";

/** What was imported before, with what can still be done about it. */
export function EarlierImports({ form }: { form: string }) {
  const words = useWords("data");
  const formats = useFormats();
  const ws = useWorkspace();
  const client = useQueryClient();
  const imports = useQuery(importsQuery(ws, form));
  const undo = useMutation({
    mutationFn: (id: string) => undoImport(ws, id),
    onSuccess: async () => {
      say(words("import.undoing"));
      await client.invalidateQueries({ queryKey: [ws, "imports", form] });
    },
  });
  if (imports.isError) return <Fault error={imports.error} onRetry={() => void imports.refetch()} />;
  const jobs = imports.data?.items.filter((job) => !job.dryRun) ?? [];
  if (jobs.length === 0) return null;
  return (
    <section>
      <h2>{words("import.earlier")}</h2>
      {undo.isError && <Fault error={undo.error} />}
      <ul className="ff-import-list">
        {jobs.map((job) => (
          <li key={job.id}>
            <span className="ff-grow ff-ellipsis">
              <b>{job.file ?? words(job.kind === "batch" ? "import.batch" : "import.undoOf")}</b>{" "}
              <span className="ff-quiet">{formats.moment(job.createdAt)}</span>
            </span>
            <span className="ff-quiet">
              {words("import.summary", {
                created: formats.number(job.created),
                updated: formats.number(job.updated),
                failed: formats.number(job.failed),
              })}
            </span>
            {job.failed > 0 && (
              <a className="ff-button small plain" href={errorsAddress(ws, job.id)} download={`${form}-errors.csv`}>
                {words("import.errorFile")}
              </a>
            )}
            {job.kind !== "undo" && !job.undoneBy && job.created + job.updated + job.removed > 0 && (
              <Button small look="plain" onPress={() => undo.mutate(job.id)}>
                {words("import.undo")}
              </Button>
            )}
            {job.undoneBy && <span className="ff-hint">{words("import.undone")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
