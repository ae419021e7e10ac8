import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import type { FormDocument } from "@/api/documents";
import { CatalogContext, useCatalog, useWorkspace } from "@/api/workspace";
import { askFormulas, formulasQuery } from "@/forms/api/formulas";
import { RecordForm, type RecordFormHandle } from "@/forms/record-form";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Fault, Skeleton } from "@/ui/states";
import { say } from "@/ui/toast";

type Props = { form: string; document: FormDocument; version: number };

/** The form as people will fill it in, with its rules and formulas at work. Nothing is saved. */
export function TryIt({ form, document, version }: Props) {
  const ws = useWorkspace();
  const words = useWords("designer");
  const client = useQueryClient();
  const catalog = useCatalog();
  const handle = useRef<RecordFormHandle>(null);
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
  const designed = useMemo(
    () => ({ ...catalog, forms: new Map([...catalog.forms, [form, { key: form, version: place, document }]]) }),
    [catalog, form, place, document],
  );
  if (formulas.isPending) return <Skeleton />;
  if (formulas.isError) return <Fault error={formulas.error} onRetry={() => void formulas.refetch()} />;
  return (
    <CatalogContext value={designed}>
      <div className="ff-design-try">
        <p className="ff-note">{words("try.intro")}</p>
        <RecordForm
          key={version}
          form={form}
          mode="create"
          formRef={handle}
          keepsDraft={false}
          canWait={false}
          onSubmit={async () => say(words("try.fine"))}
        />
        <div className="ff-row">
          <Button look="plain" onPress={() => void handle.current?.submit()}>
            {words("try.check")}
          </Button>
          <Button onPress={() => handle.current?.reset()}>{words("try.reset")}</Button>
        </div>
      </div>
    </CatalogContext>
  );
}
