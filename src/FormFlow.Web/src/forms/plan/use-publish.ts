import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { catalogQuery } from "@/api/catalog";
import { askPublish, cancelPublish, isUnderWay, type PublishChoices, publishJobQuery } from "@/api/plan";
import { useWorkspace } from "@/api/workspace";

/** The publishes that were seen here while they were prepared: how they end is told, also to who left meanwhile. */
const followed = new Set<string>();

/**
 * Publishes an app, at once or by a job that is followed until it ends; one that is being prepared already is found. What is told when it is
 * live happens once.
 */
export function usePublish(app: string, onPublished: () => void) {
  const ws = useWorkspace();
  const client = useQueryClient();
  const query = publishJobQuery(ws, app);
  const { data: job = null } = useQuery(query);
  const finish = useEffectEvent(async () => {
    await client.fetchQuery({ ...catalogQuery(ws), staleTime: 0 });
    void client.invalidateQueries({ queryKey: [ws] });
    onPublished();
  });
  const publish = useMutation({
    mutationFn: (choices: Omit<PublishChoices, "plan">) => askPublish(ws, app, { plan: false, ...choices }),
    onSuccess: ({ job }) => {
      if (job) client.setQueryData(query.queryKey, job);
      else return finish();
    },
  });
  const cancel = useMutation({
    mutationFn: () => cancelPublish(ws, app),
    onSuccess: (job) => client.setQueryData(query.queryKey, job),
    onError: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
  useEffect(() => {
    if (job && isUnderWay(job)) followed.add(job.id);
    else if (job?.status === "done" && followed.delete(job.id)) void finish();
  }, [job]);
  return {
    /** How far the publish is that is being prepared. */
    underWay: isUnderWay(job) ? job : null,
    /** The one that was followed and came to nothing. */
    failed: job?.status === "failed" && followed.has(job.id) ? job : null,
    publish,
    cancel,
  };
}
