import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, data } from "@/api/client";
import { useFormats, useWords } from "@/i18n";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";

const pause = 400;

/** Takes a batch back and waits until that is done; answers how many records were left as they are because others changed them since. */
async function undoBatch(ws: string, batch: string): Promise<number> {
  let job = await data(api.POST("/api/v1/workspaces/{ws}/imports/{id}/undo", { params: { path: { ws, id: batch } } }));
  while (job.status === "queued" || job.status === "running") {
    await new Promise((done) => setTimeout(done, pause));
    job = await data(api.GET("/api/v1/workspaces/{ws}/imports/{id}", { params: { path: { ws, id: job.id } } }));
  }
  if (job.status !== "done") throw new Error(job.message?.detail ?? job.status);
  return job.failed;
}

const refresh = (client: QueryClient, ws: string, form: string) => {
  void client.invalidateQueries({ queryKey: [ws, "records", form] });
  void client.invalidateQueries({ queryKey: [ws, "record", form] });
};

/** Says that many records were changed, and offers to take that back as a whole. */
export function useSayEdited(ws: string, form: string) {
  const words = useWords("views");
  const formats = useFormats();
  const fault = useFault();
  const client = useQueryClient();
  return useCallback(
    (text: string, batch: string | null) => {
      const undo = async (id: string) => {
        say(words("bulk.undoing"));
        try {
          const left = await undoBatch(ws, id);
          say(left === 0 ? words("bulk.undone") : words("bulk.undoneBut", { count: left, records: formats.number(left) }));
        } catch (error) {
          say(fault(error));
        }
        refresh(client, ws, form);
      };
      say(text, batch === null ? undefined : { label: words("bulk.undo"), do: () => void undo(batch) });
    },
    [ws, form, words, formats, fault, client],
  );
}
