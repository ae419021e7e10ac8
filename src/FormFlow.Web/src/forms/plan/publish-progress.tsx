import type { PublishJob } from "@/api/plan";
import { useFormats, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Progress } from "@/ui/states";
import { Wrong } from "@/ui/wrong";
import { PlanErrors } from "./plan-errors";
import type { usePublish } from "./use-publish";

/** How far a publish is that is being prepared. */
export function PublishProgress({ job }: { job: PublishJob }) {
  const words = useWords("designer");
  const formats = useFormats();
  return (
    <div className="ff-stack" role="status">
      <Progress value={job.progress} label={words("publish.preparing")} />
      <p>
        {words("publish.preparing")} · {words("publish.converted", { done: formats.number(job.done), total: formats.number(job.total) })}
      </p>
      {job.failed > 0 && <p className="ff-note warn">{words("publish.blank", { count: job.failed })}</p>}
      <p className="ff-quiet">{words("publish.preparingHint")}</p>
    </div>
  );
}

/** What can be done about it. */
export function PublishProgressActions({ cancel, onLeave }: { cancel: ReturnType<typeof usePublish>["cancel"]; onLeave: () => void }) {
  const words = useWords("designer");
  return (
    <>
      <Button isPending={cancel.isPending} onPress={() => cancel.mutate()}>
        {words("publish.cancel")}
      </Button>
      <Button look="main" onPress={onLeave}>
        {words("publish.leave")}
      </Button>
    </>
  );
}

/** Why one came to nothing. */
export function PublishFailure({ job, where }: { job: PublishJob; where?: (pointer: string) => string }) {
  const words = useWords("designer");
  const formats = useFormats();
  return (
    <Wrong>
      <li>{words("publish.ended", { when: formats.moment(job.finishedAt ?? job.createdAt) })}</li>
      <PlanErrors errors={job.errors} where={where} />
    </Wrong>
  );
}
