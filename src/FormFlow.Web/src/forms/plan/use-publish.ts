import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { catalogQuery } from "@/api/catalog";
import { askPublish, cancelPublish, isUnderWay, type PublishChoices, publishJobQuery, releasesQuery } from "@/api/plan";
import { useWorkspace } from "@/api/workspace";

/** The publishes that were seen here while they were prepared: how they end is told, also to who left meanwhile. */
const followed = new Set<string>();

/** How the publish of an app stands that is prepared by a job. What is told when it is live happens once; null leaves that to others. */
export function usePublishJob(app: string, onPublished: (() => void) | null) {
  const ws = useWorkspace();
  const client = useQueryClient();
  const { data: job = null } = useQuery(publishJobQuery(ws, app));
  const isFailed = job?.status === "failed";
  const { data: releases } = useQuery({ ...releasesQuery(ws, app), staleTime: 0, enabled: isFailed });
  const finish = useEffectEvent(async () => {
    await client.fetchQuery({ ...catalogQuery(ws), staleTime: 0 });
    void client.invalidateQueries({ queryKey: [ws] });
    onPublished?.();
  });
  const isTold = onPublished !== null;
  useEffect(() => {
    if (job && isUnderWay(job)) followed.add(job.id);
    else if (isTold && job?.status === "done" && followed.delete(job.id)) void finish();
  }, [job, isTold]);
  return {
    /** How far the publish is that is being prepared. */
    underWay: isUnderWay(job) ? job : null,
    /** The last one, where it came to nothing and nothing was published since. */
    failed: isFailed && releases?.every(({ at }) => Date.parse(at) < Date.parse(job.finishedAt!)) ? job : null,
    finish,
  };
}

/** Publishes an app, at once or by a job that is followed until it ends; one that is being prepared already is found. */
export function usePublish(app: string, onPublished: () => void) {
  const ws = useWorkspace();
  const client = useQueryClient();
  const { queryKey } = publishJobQuery(ws, app);
  const { finish, ...job } = usePublishJob(app, onPublished);
  const publish = useMutation({
    mutationFn: (choices: Omit<PublishChoices, "plan">) => askPublish(ws, app, { plan: false, ...choices }),
    onSuccess: ({ job }) => {
      if (job) client.setQueryData(queryKey, job);
      else return finish();
    },
  });
  const cancel = useMutation({
    mutationFn: () => cancelPublish(ws, app),
    onSuccess: (job) => client.setQueryData(queryKey, job),
    onError: () => client.invalidateQueries({ queryKey }),
  });
  return { ...job, publish, cancel };
}
