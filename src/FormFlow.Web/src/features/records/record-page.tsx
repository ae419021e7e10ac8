import { useNavigate, useParams } from "react-router";
import { useWorkspace } from "@/api/workspace";
import { paths } from "@/lib/paths";
import { neighboursOf } from "@/lib/record-list";
import { RecordView } from "./record-view";

/** A record on a page of its own. */
export function RecordPage() {
  const { form = "", id = "" } = useParams();
  const ws = useWorkspace();
  const navigate = useNavigate();
  return (
    <RecordView
      key={`${form} ${id}`}
      form={form}
      id={id}
      neighbours={neighboursOf(ws, form, id)}
      onGo={(other) => navigate(paths.record(ws, form, other), { replace: true })}
    />
  );
}
