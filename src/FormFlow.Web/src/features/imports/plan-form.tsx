import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { catalogQuery } from "@/api/catalog";
import type { FieldDocument } from "@/api/documents";
import { useCatalog, useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Select } from "@/ui/select";
import { Fault, Skeleton } from "@/ui/states";
import { FileReading } from "./file-reading";
import type { Reading } from "./imports-api";
import { type FormProposal, makeForm, proposeForm } from "./new-form-api";
import { PlannedFields } from "./planned-fields";
import { RowsSeen } from "./rows-seen";

type Made = Awaited<ReturnType<typeof makeForm>>;
type Props = { file: File; onBack: () => void; onMade: (made: Made) => void };

const ofItsOwn = "";

/** What form the file would make, to be changed before it is made. */
export function PlanForm({ file, onBack, onMade }: Props) {
  const words = useWords("data");
  const ws = useWorkspace();
  const [reading, setReading] = useState<Reading>({});
  const proposal = useQuery({
    queryKey: [ws, "imports", "proposal", file, reading],
    queryFn: ({ signal }) => proposeForm(ws, file, reading, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return (
    <>
      <div className="ff-row">
        <b className="ff-ellipsis">{file.name}</b>
        <RowsSeen of={proposal.data} />
        <Button small onPress={onBack}>
          {words("import.otherFile")}
        </Button>
      </div>
      {proposal.isError && <Fault error={proposal.error} onRetry={() => void proposal.refetch()} />}
      {proposal.isPending && <Skeleton />}
      {proposal.data && (
        <>
          <FileReading preview={proposal.data} reading={reading} onChange={setReading} />
          <Planning key={JSON.stringify(reading)} file={file} reading={reading} proposal={proposal.data} onMade={onMade} />
        </>
      )}
    </>
  );
}

type PlanningProps = { file: File; reading: Reading; proposal: FormProposal; onMade: (made: Made) => void };

function Planning({ file, reading, proposal, onMade }: PlanningProps) {
  const words = useWords("data");
  const text = useText();
  const ws = useWorkspace();
  const client = useQueryClient();
  const catalog = useCatalog();
  const { document, fields: columns } = proposal;
  const [label, setLabel] = useState(document.label);
  const [app, setApp] = useState(ofItsOwn);
  const [fields, setFields] = useState<readonly (FieldDocument | null)[]>(() => columns.map((column) => column.types[0]?.field ?? null));
  const make = useMutation({
    mutationFn: () =>
      makeForm(
        ws,
        {
          label: label.trim(),
          app: catalog.apps.find((candidate) => candidate.key === app) ?? null,
          titleField: document.titleField,
          fields: columns.map((column, at) => ({ column: column.column, field: fields[at] ?? null })),
        },
        { apps: new Set(catalog.apps.map((one) => one.key.toLowerCase())), forms: new Set(catalog.forms.keys()) },
        file,
        reading,
      ),
    onSuccess: async (made) => {
      await client.fetchQuery({ ...catalogQuery(ws), staleTime: 0 });
      onMade(made);
    },
  });
  const isReady = label.trim() !== "" && fields.some((field) => field !== null);
  return (
    <>
      <div className="ff-import-reading">
        <TextField label={words("newForm.label")} value={label} onChange={setLabel} isRequired />
        <Select
          label={words("newForm.app")}
          value={app}
          onChange={setApp}
          options={[
            { value: ofItsOwn, label: words("newForm.ofItsOwn") },
            ...catalog.apps.map((one) => ({ value: one.key, label: text(one.document.label, one.key) })),
          ]}
        />
      </div>
      <section>
        <h2>{words("newForm.fields")}</h2>
        <PlannedFields columns={columns} fields={fields} onChange={setFields} />
      </section>
      {make.isError && <Fault error={make.error} />}
      <div className="ff-row">
        <Button look="main" isDisabled={!isReady} isPending={make.isPending} onPress={() => make.mutate()}>
          {words("newForm.make")}
        </Button>
      </div>
    </>
  );
}
