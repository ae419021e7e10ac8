import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Release, releasesQuery } from "@/api/plan";
import { useWorkspace } from "@/api/workspace";
import { Obstacles } from "@/forms/plan/obstacles";
import { planLines } from "@/forms/plan/plan-lines";
import { PlanView } from "@/forms/plan/plan-view";
import { useFormats, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Fault, Skeleton } from "@/ui/states";
import { Tag } from "@/ui/tag";
import { say } from "@/ui/toast";
import { askRollback } from "./api/packages";
import { Waiting } from "./waiting";

/** Every state an app was published in, and the way back to one, told before it is gone. */
export function History({ app, label, onClose }: { app: string; label: string; onClose: () => void }) {
  const words = useWords("packages");
  const ws = useWorkspace();
  const releases = useQuery(releasesQuery(ws, app));
  const [chosen, setChosen] = useState<Release | null>(null);
  if (chosen !== null) return <Back app={app} label={label} release={chosen} onClose={() => setChosen(null)} onDone={onClose} />;
  return (
    <Dialog isOpen wide onClose={onClose} title={words("historyOf", { label })}>
      {releases.isPending && <Skeleton lines={4} />}
      {releases.isError && <Fault error={releases.error} onRetry={() => void releases.refetch()} />}
      {releases.data?.length === 0 && <p>{words("noReleases")}</p>}
      <ul className="ff-releases">
        {releases.data?.map((release) => (
          <li key={release.number} className="ff-row">
            <ReleaseText release={release} />
            {release.isCurrent ? (
              <Tag color="green">{words("current")}</Tag>
            ) : (
              release.version !== null && (
                <Button small look="plain" onPress={() => setChosen(release)}>
                  {words("goBack")}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function ReleaseText({ release }: { release: Release }) {
  const words = useWords("packages");
  const formats = useFormats();
  const version = release.version ?? "–";
  return (
    <span className="ff-grow">
      {words(`release.${release.kind}`, { version, of: release.of ?? 0 })}
      <div className="ff-hint">
        {words("releaseNumber", { number: release.number })} · {formats.moment(release.at)}
        {release.by && <> · {release.by.title}</>}
      </div>
    </span>
  );
}

function Back({
  app,
  label,
  release,
  onClose,
  onDone,
}: {
  app: string;
  label: string;
  release: Release;
  onClose: () => void;
  onDone: () => void;
}) {
  const words = useWords("packages");
  const its = useWords();
  const ws = useWorkspace();
  const client = useQueryClient();
  const [allows, setAllows] = useState(false);
  const plan = useQuery({
    queryKey: ["rollback-plan", ws, app, release.number, allows],
    queryFn: () => askRollback(ws, app, release.number, allows, false),
    placeholderData: (before) => before,
    gcTime: 0,
    retry: false,
  });
  const back = useMutation({
    mutationFn: () => askRollback(ws, app, release.number, allows, true),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [ws] });
      say(words("wentBack", { label }));
      onDone();
    },
  });
  const isReady = plan.data !== undefined && !plan.isFetching && plan.data.errors.length === 0;
  return (
    <Dialog
      isOpen
      wide
      isFirm={back.isPending}
      onClose={onClose}
      title={words("backTitle", { label, number: release.number })}
      footer={
        <>
          <Button onPress={onClose} isDisabled={back.isPending}>
            {its("cancel")}
          </Button>
          <Button look="main" onPress={() => back.mutate()} isPending={back.isPending} isDisabled={!isReady}>
            {words("goBack")}
          </Button>
        </>
      }
    >
      <p>{words("backHint")}</p>
      {back.isError && <Fault error={back.error} />}
      {plan.isError && <Fault error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.isPending && <Skeleton lines={4} />}
      {plan.data && (
        <>
          <Obstacles plan={plan.data} allows={allows} onAllow={setAllows} breaking={planLines(plan.data).breaking} />
          <PlanView plan={plan.data} />
        </>
      )}
      {back.isPending && <Waiting label={words("goingBack")} />}
    </Dialog>
  );
}
