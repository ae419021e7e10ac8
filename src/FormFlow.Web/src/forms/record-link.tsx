import type { ReactNode } from "react";
import { Link } from "react-router";
import type { RecordReference } from "@/api/tasks";
import { useForm, useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import "@/ui/page.css";

/** The record that something is about, as a link to it; its form's name stands in when it has no title. */
export function RecordLink({ record, children }: { record: RecordReference; children?: ReactNode }) {
  const ws = useWorkspace();
  const text = useText();
  const words = useWords("work");
  const form = useForm(record.form ?? "");
  const title = record.title ?? text(form?.document.label, words("goneRecord"));
  if (record.form == null) return <span className="ff-quiet">{title}</span>;
  return (
    <Link className="ff-record-link ff-ellipsis" to={paths.record(ws, record.form, record.id)}>
      {children ?? title}
    </Link>
  );
}
