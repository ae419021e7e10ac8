import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useMemo, useRef, useState } from "react";
import { type Live, titleFieldOf } from "@/api/catalog";
import type { FieldDocument, FormDocument } from "@/api/documents";
import { CatalogContext, useCatalog, useForm, useWorkspace } from "@/api/workspace";
import { fieldType } from "@/fields/registry";
import { askFormulas, formulasQuery } from "@/forms/api/formulas";
import { type ApiRecord, recordQuery } from "@/forms/api/records";
import { RecordForm, type RecordFormHandle } from "@/forms/record-form";
import { useWords } from "@/i18n";
import type { Reference } from "@/lib/values";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Fault, Skeleton } from "@/ui/states";
import { say } from "@/ui/toast";
import { asDesigned } from "./as-designed";

type Props = { form: string; document: FormDocument; version: number; record: string | null };

/** The form as people will fill it in, blank or with what a record holds, with its rules and formulas at work. Nothing is saved. */
export function TryIt({ form, document, version, record: first }: Props) {
  const ws = useWorkspace();
  const words = useWords("designer");
  const client = useQueryClient();
  const catalog = useCatalog();
  const live = useForm(form);
  const handle = useRef<RecordFormHandle>(null);
  const [picked, pick] = useState<string | null>(first);
  // Published versions count from 1: the draft's formulas are kept below.
  const place = -version - 1;
  const formulas = useQuery({
    queryKey: [ws, "draft-formulas", form, version],
    queryFn: async ({ signal }) => {
      const asked = await askFormulas(ws, form, true, signal);
      client.setQueryData(formulasQuery(ws, form, place).queryKey, asked);
      return asked;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const record = useQuery({ ...recordQuery(ws, form, picked ?? ""), enabled: picked !== null && live !== undefined });
  const designed = useMemo(
    () => ({ ...catalog, forms: new Map([...catalog.forms, [form, { key: form, version: place, document }]]) }),
    [catalog, form, place, document],
  );
  const shown = useMemo(
    () =>
      picked !== null && record.data && live
        ? { ...record.data, values: asDesigned(record.data.values as Record<string, unknown>, live.document, document) as never }
        : undefined,
    [picked, record.data, live, document],
  );
  if (formulas.isPending) return <Skeleton />;
  if (formulas.isError) return <Fault error={formulas.error} onRetry={() => void formulas.refetch()} />;
  return (
    <div className="ff-design-try">
      <p className="ff-note">{words("try.intro")}</p>
      {live && <RecordChoice form={live} record={picked === null ? undefined : record.data} onPick={pick} />}
      {picked !== null && record.isError && <Fault error={record.error} onRetry={() => void record.refetch()} />}
      {picked !== null && record.isPending && <Skeleton />}
      <CatalogContext value={designed}>
        {(picked === null || shown) && (
          <RecordForm
            key={`${version} ${picked}`}
            form={form}
            mode={shown ? "edit" : "create"}
            record={shown}
            formRef={handle}
            keepsDraft={false}
            canWait={false}
            onSubmit={async () => say(words("try.fine"))}
          />
        )}
      </CatalogContext>
      <div className="ff-row">
        <Button look="plain" onPress={() => void handle.current?.submit()}>
          {words("try.check")}
        </Button>
        <Button onPress={() => handle.current?.reset()}>{words("try.reset")}</Button>
      </div>
    </div>
  );
}

/** Picks one of the form's records to try the form on. */
function RecordChoice(props: { form: Live<FormDocument>; record: ApiRecord | undefined; onPick: (id: string | null) => void }) {
  const { form, record, onPick } = props;
  const words = useWords("designer");
  const id = useId();
  const label = words("try.record");
  const field = useMemo(() => ({ key: "record", type: "lookup", form: form.key, label }) as unknown as FieldDocument, [form.key, label]);
  const { Input } = fieldType(field);
  const title = record && (record.values as Record<string, unknown>)[titleFieldOf(form.document)?.key ?? ""];
  return (
    <Field id={id} label={label} hint={words("try.recordHint")}>
      {Input && (
        <Input
          field={field}
          form={form.key}
          id={id}
          label={label}
          value={record ? { id: record.id, title: String(title ?? record.id) } : null}
          onChange={(value) => onPick((value as Reference | null)?.id ?? null)}
          values={nothing}
        />
      )}
    </Field>
  );
}

const nothing = {};
