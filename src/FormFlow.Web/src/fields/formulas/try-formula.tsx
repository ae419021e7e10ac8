import { useQuery } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import { useState } from "react";
import { titleFieldOf } from "@/api/catalog";
import { api, data } from "@/api/client";
import type { FieldOf } from "@/api/documents";
import { useForm, useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Skeleton } from "@/ui/states";
import { LookupInput } from "../lookup/input";
import { fieldText } from "../lookup/text";
import type { Reference } from "../references";
import { Trace } from "./trace";
import { type Asked, useTried } from "./use-checked";

/** What a formula gives for a record, while it is written. Opened by whoever wants to see it. */
export function TryFormula({ isWrong, ...asked }: Asked & { isWrong: boolean }) {
  const words = useWords("fields");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="ff-formula-try">
      <Button small look="plain" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <FlaskConical aria-hidden="true" />
        {words("formula.try")}
      </Button>
      {isOpen && <Trial {...asked} isWrong={isWrong} />}
    </div>
  );
}

/** The newest record of a form that the person may see. */
const newestQuery = (ws: string, form: string, title: string | undefined) => ({
  queryKey: [ws, "records", form, "newest", title],
  queryFn: async (): Promise<Reference | null> => {
    const body = { sort: [{ field: "createdAt", descending: true }], limit: 1, fields: title === undefined ? [] : [title] };
    const { items } = await data(api.POST("/api/v1/workspaces/{ws}/forms/{form}/query", { params: { path: { ws, form } }, body }));
    const [newest] = items;
    if (newest === undefined) return null;
    return { id: newest.id, title: fieldText((newest.values as Record<string, unknown>)[title ?? ""]) || newest.id };
  },
});

function Trial({ isWrong, ...asked }: Asked & { isWrong: boolean }) {
  const words = useWords("fields");
  const ws = useWorkspace();
  const key = asked.scope.split("/")[0]!;
  const form = useForm(key);
  const isLive = (form?.version ?? 0) > 0;
  const newest = useQuery({ ...newestQuery(ws, key, form && titleFieldOf(form.document)?.key), enabled: isLive });
  const [chosen, choose] = useState<Reference | null>(null);
  const record = chosen ?? newest.data ?? null;
  const tried = useTried(asked, record?.id, record !== null && !isWrong);
  if (!isLive || newest.data === null) return <p className="ff-hint">{words("formula.noRecord")}</p>;
  if (newest.isPending) return <Skeleton />;
  return (
    <section className="ff-formula-trial" aria-label={words("formula.try")}>
      <LookupInput
        id={`${key}-try`}
        field={{ key: "record", type: "lookup", form: key } as FieldOf<"lookup">}
        form={key}
        label={words("formula.record")}
        value={record}
        values={{}}
        onChange={(value) => choose(value as Reference | null)}
      />
      {isWrong ? (
        <p className="ff-hint">{words("formula.mendFirst")}</p>
      ) : (
        tried.data !== undefined && <Trace tried={tried.data} formula={asked.formula} scope={asked.scope} />
      )}
    </section>
  );
}
