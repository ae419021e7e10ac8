import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWorkspace } from "@/api/workspace";
import { type ApiRecord, createRecord, recordQuery, type Submission, updateRecord } from "./api/records";

/** Saves a record, new or known, and lets what shows it know. To be given to a form as `onSubmit`. */
export function useSave(form: string, id?: string): (values: Record<string, unknown>, submission: Submission) => Promise<ApiRecord> {
  const ws = useWorkspace();
  const client = useQueryClient();
  return useCallback(
    async (values, { idempotencyKey, version }) => {
      const saved =
        id === undefined ? await createRecord(ws, form, values, idempotencyKey) : await updateRecord(ws, form, id, values, version);
      client.setQueryData(recordQuery(ws, form, saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: [ws, "records", form] });
      return saved;
    },
    [ws, form, id, client],
  );
}
