import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { useWorkspace } from "@/api/workspace";
import { UnsavedGuard } from "@/forms/unsaved-guard";
import { paths } from "@/lib/paths";
import { placeInList } from "@/lib/record-list";
import { neighboursOf } from "./neighbours";
import { RecordView } from "./record-view";

/** A record on a page of its own. */
export function RecordPage() {
  const { form = "", id = "" } = useParams();
  const ws = useWorkspace();
  const navigate = useNavigate();
  const [isDirty, setDirty] = useState(false);
  const neighbours = neighboursOf(placeInList(ws, form, id), (other) => () => navigate(paths.record(ws, form, other), { replace: true }));
  return (
    <>
      <RecordView key={`${form} ${id}`} form={form} id={id} neighbours={neighbours} onDirtyChange={setDirty} />
      <UnsavedGuard isDirty={isDirty} />
    </>
  );
}
