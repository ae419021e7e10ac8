import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import { ApiProblem } from "@/api/problem";
import { useIsOwner, useMembers, useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { Empty, Fault, Skeleton } from "@/ui/states";
import { draftQuery } from "./api/drafts";
import { Designer } from "./designer";
import "./designer.css";

/** A form being designed; for owners of the workspace. */
export function DesignerPage() {
  const ws = useWorkspace();
  const words = useWords("designer");
  const { form = "" } = useParams();
  const [search] = useSearchParams();
  const isOwner = useIsOwner();
  const isKnown = useMembers().length > 0;
  const draft = useQuery({ ...draftQuery(ws, form), enabled: isOwner });
  if (isKnown && !isOwner) return <Empty title={words("notYours.title")}>{words("notYours.text")}</Empty>;
  if (draft.isError) {
    const isGone = draft.error instanceof ApiProblem && draft.error.status === 404;
    return isGone ? (
      <Empty title={words("gone.title")}>{words("gone.text")}</Empty>
    ) : (
      <Fault error={draft.error} onRetry={() => void draft.refetch()} />
    );
  }
  return draft.data ? (
    <Designer key={form} form={form} start={draft.data} field={search.get("field")} record={search.get("record")} />
  ) : (
    <Skeleton lines={12} />
  );
}
