import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { useWorkspace } from "@/api/workspace";
import { UnsavedGuard } from "@/forms/unsaved-guard";
import { paths } from "@/lib/paths";
import { placeInList } from "@/lib/record-list";
import { RecordView } from "./record-view";

/** A record on a page of its own. */
export function RecordPage() {
  const { form = "", id = "" } = useParams();
  const ws = useWorkspace();
  const navigate = useNavigate();
  const [isDirty, setDirty] = useState(false);
  const place = placeInList(ws, form, id);
  const to = (other: string | undefined) =>
    other === undefined ? undefined : () => navigate(paths.record(ws, form, other), { replace: true });
  const neighbours = place && { position: place.position, total: place.total, previous: to(place.previous), next: to(place.next) };
  return (
    <>
      <RecordView key={`${form} ${id}`} form={form} id={id} neighbours={neighbours ?? undefined} onDirtyChange={setDirty} />
      <UnsavedGuard isDirty={isDirty} />
    </>
  );
}
