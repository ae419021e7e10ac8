import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { titleFieldOf } from "@/api/catalog";
import { ApiProblem } from "@/api/problem";
import { useRemember } from "@/api/recent";
import { useForm, useWorkspace } from "@/api/workspace";
import { fieldType } from "@/fields/registry";
import { useTextContext } from "@/fields/text-context";
import { type ApiRecord, recordQuery } from "@/forms/api/records";
import { useText, useWords } from "@/i18n";
import { useMedia } from "@/lib/use-media";
import { Empty, Fault, Skeleton } from "@/ui/states";
import { Activity } from "./activity";
import type { Neighbours } from "./neighbours";
import { RecordBody } from "./record-body";
import { RecordFiles } from "./record-files";
import { RecordHeader } from "./record-header";
import { RecordStages } from "./record-stages";
import { RecordTasks } from "./record-tasks";
import { RecordTimers } from "./record-timers";
import { RelatedRecords } from "./related-records";
import "@/ui/page.css";
import "./record.css";
import "./print.css";

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
  const [tab, setTab] = useState("form");
  const revealField = useRef<(field: string) => void>(null);
  const reveal = (field: string) => {
    setTab("form");
    revealField.current?.(field);
  };
  useRemember(query.data ? { form, id, title } : null);

  if (document === undefined || (query.error instanceof ApiProblem && query.error.status === 404)) {
    return <Empty title={words("page.gone")}>{words("page.goneText", { form: text(document?.label, form) })}</Empty>;
  }
  if (query.isError) return <Fault error={query.error} onRetry={() => query.refetch()} />;
  if (query.isPending) return <Skeleton lines={12} />;
  const record = query.data;
  const head = <RecordHeader form={form} document={document} record={record} title={title} neighbours={neighbours} onClose={onClose} />;
  const path = <RecordStages form={form} id={id} onField={reveal} />;
  const body = <RecordBody form={form} record={record} onDirtyChange={onDirtyChange} revealRef={revealField} />;
  const related = <RelatedRecords form={form} id={id} />;
  const side = (
    <>
      <RecordTasks form={form} id={id} />
      <RecordTimers form={form} id={id} />
      <RecordFiles form={form} document={document} record={record} />
    </>
  );
  if (!isNarrow) {
    return (
      <article className="ff-record" aria-label={title}>
        {head}
        <div className="ff-record-columns">
          <div className="ff-record-main">
            {path}
            {body}
            {related}
          </div>
          <aside className="ff-record-side">
            {side}
            <Activity form={form} id={id} />
          </aside>
        </div>
      </article>
    );
  }
  const tabs = { form: body, activity: <Activity form={form} id={id} />, tasks: side, related } as const;
  return (
    <article className="ff-record narrow" aria-label={title}>
      {head}
      <div className="ff-record-main">
        {path}
        <Tabs className="ff-tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
          <TabList aria-label={words("page.parts")}>
            {(Object.keys(tabs) as (keyof typeof tabs)[]).map((key) => (
              <Tab key={key} id={key}>
                {words(`page.tab.${key}`)}
              </Tab>
            ))}
          </TabList>
          {(Object.keys(tabs) as (keyof typeof tabs)[]).map((key) => (
            // The form stays while another part is looked at, so that nothing typed is lost.
            <TabPanel
              key={key}
              id={key}
              shouldForceMount={key === "form"}
              className="ff-record-part"
              data-hidden={tab !== key || undefined}
            >
              {tabs[key]}
            </TabPanel>
          ))}
        </Tabs>
      </div>
    </article>
  );
}
