import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { Checkbox } from "@/ui/choice";
import { Fault, Progress } from "@/ui/states";
import { Figures } from "./figures";
import { type ImportJob, isEnded, jobQuery, type Plan } from "./imports-api";

type Props = {
  job: string;
  onProblems: (problems: ImportJob["problems"]) => void;
  unmatched: NonNullable<Plan["unmatched"]>;
  onUnmatched: (unmatched: NonNullable<Plan["unmatched"]>) => void;
};

/** What the import would do, known because it was done and undone. */
export function Rehearsal({ job: id, onProblems, unmatched, onUnmatched }: Props) {
  const words = useWords("data");
  const job = useQuery(jobQuery(useWorkspace(), id));
  const problems = job.data?.problems;
  useEffect(() => {
    if (problems) onProblems(problems);
  }, [problems, onProblems]);
  if (job.isError) return <Fault error={job.error} onRetry={() => void job.refetch()} />;
  if (!job.data || !isEnded(job.data)) return <Progress value={job.data?.progress ?? 0} label={words("import.rehearsing")} />;
  const named = job.data.problems.some(
    (problem) => problem.code.toLowerCase().includes("reference") || problem.code.toLowerCase().includes("unmatched"),
  );
  return (
    <section className="ff-stack" aria-live="polite">
      <h2>{words("import.would")}</h2>
      <Figures job={job.data} />
      {(named || unmatched === "blank") && (
        <Checkbox isSelected={unmatched === "blank"} onChange={(blank) => onUnmatched(blank ? "blank" : "error")}>
          {words("import.leaveUnmatched")}
        </Checkbox>
      )}
      {job.data.failed > 0 && <p className="ff-note warn">{words("import.wouldRefuse", { count: job.data.failed })}</p>}
    </section>
  );
}
