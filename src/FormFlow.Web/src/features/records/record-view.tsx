import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { titleFieldOf } from "@/api/catalog";
import { ApiProblem } from "@/api/problem";
import { useRemember } from "@/api/recent";
import { useForm, useWorkspace } from "@/api/workspace";
import { fieldType } from "@/fields/registry";
import { useTextContext } from "@/fields/text-context";
import { type ApiRecord, recordQuery } from "@/forms/api/records";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { useMedia } from "@/lib/use-media";
import { Segments } from "@/ui/segments";
import { Skeleton } from "@/ui/states";
import { Activity } from "./activity";
import type { Neighbours } from "./neighbours";
import { RecordBody } from "./record-body";
import { RecordFiles } from "./record-files";
import { RecordHeader } from "./record-header";
import { RecordMissing } from "./record-missing";
import { RecordPaper } from "./record-paper";
import { RecordStages } from "./record-stages";
import { RecordTasks } from "./record-tasks";
import { RecordTimers } from "./record-timers";
import { RelatedRecords } from "./related-records";
import "@/ui/page.css";
import "./record.css";
import "./print.css";

const parts = ["form", "activity", "tasks", "related"] as const;
type Part = (typeof parts)[number];

type Props = {
  form: string;
  id: string;
  neighbours?: Neighbours;
  /** Closes the drawer it stands in; on a page of its own there is none. */
  onClose?: () => void;
  onDirtyChange?: (isDirty: boolean) => void;
};

/** The title of a record in words. */
function useTitle(form: string, record: ApiRecord | undefined): string {
  const document = useForm(form)?.document;
  const words = useWords("records");
  const context = useTextContext(form);
  const field = document && titleFieldOf(document);
  const value = field && (record?.values as { [key: string]: unknown } | undefined)?.[field.key];
  return (field && value != null && fieldType(field).toText(value, field as never, context)) || words("page.untitled");
}

/** A record whole: what it is, where it stands, its values, what is to do, what happened and what belongs to it. */
export function RecordView({ form, id, neighbours, onClose, onDirtyChange }: Props) {
  const words = useWords("records");
  const text = useText();
  const ws = useWorkspace();
  const document = useForm(form)?.document;
  const query = useQuery(recordQuery(ws, form, id));
  const title = useTitle(form, query.data);
  const isNarrow = useMedia("(max-width: 1100px)") || onClose !== undefined;
  const isPrinting = useMedia("print");
  const [tab, setTab] = useState<Part>("form");
  const revealField = useRef<(field: string) => void>(null);
  const reveal = (field: string) => {
    setTab("form");
    revealField.current?.(field);
  };
  useRemember(query.data ? { form, id, title } : null);

  if (document === undefined || query.isError) {
    const isGone = document === undefined || (query.error instanceof ApiProblem && query.error.status === 404);
    const error = isGone ? null : query.error;
    return (
      <RecordMissing
        label={text(document?.label, form)}
        list={paths.form(ws, form)}
        error={error}
        onRetry={() => void query.refetch()}
        onClose={onClose}
      />
    );
  }
  if (query.isPending) return <Skeleton lines={12} />;
  const record = query.data;
  const isShown = (part: Part) => !isNarrow || isPrinting || part === tab;
  // Each part keeps its place in the tree, whatever the width: what is typed survives a window that is resized or printed.
  return (
    <article className={`ff-record ${isNarrow ? "narrow" : ""}`} aria-label={title}>
      <RecordHeader form={form} document={document} record={record} title={title} neighbours={neighbours} onClose={onClose} />
      <div className="ff-record-columns">
        <div className="ff-record-main">
          <RecordStages form={form} id={id} onField={reveal} />
          {isNarrow && (
            <div className="ff-record-parts ff-no-print">
              <Segments
                label={words("page.parts")}
                value={tab}
                onChange={setTab}
                options={parts.map((value) => ({ value, label: words(`page.tab.${value}`) }))}
              />
            </div>
          )}
          {isPrinting && <RecordPaper form={form} document={document} record={record} />}
          <div className="ff-no-print" hidden={!isShown("form")}>
            <RecordBody form={form} record={record} onDirtyChange={onDirtyChange} revealRef={revealField} />
          </div>
          {isShown("related") && <RelatedRecords form={form} id={id} />}
        </div>
        {(isShown("tasks") || isShown("activity")) && (
          <aside className="ff-record-side">
            {isShown("tasks") && (
              <>
                <RecordTasks form={form} id={id} />
                <RecordTimers form={form} id={id} />
                <RecordFiles form={form} document={document} record={record} />
              </>
            )}
            {isShown("activity") && <Activity form={form} id={id} />}
          </aside>
        )}
      </div>
    </article>
  );
}
