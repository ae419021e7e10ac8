import { useState } from "react";
import { send } from "@/api/client";
import type { Condition, ViewDocument } from "@/api/documents";
import type { FieldFinder } from "@/fields/shown-field";
import { useFormats, useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Checkbox, RadioGroup } from "@/ui/choice";
import { Dialog } from "@/ui/dialog";
import { Fault } from "@/ui/states";

type Rows = "view" | "all" | "chosen";

type Props = {
  ws: string;
  form: string;
  view?: ViewDocument;
  filter: Condition | undefined;
  q: string;
  count: number | undefined;
  /** The records that were chosen, as a condition; searched for too when all that were found are chosen. */
  chosen?: { count: number; filter: Condition | undefined; isFound: boolean };
  fields: FieldFinder;
  onClose: () => void;
};

/** Offers records as a file for a spreadsheet: which of them, with which columns. */
export function ExportDialog({ ws, form, view, filter, q, count, chosen, fields, onClose }: Props) {
  const words = useWords("views");
  const text = useText();
  const formats = useFormats();
  const [rows, setRows] = useState<Rows>(chosen ? "chosen" : "view");
  const [columns, setColumns] = useState<"view" | "all">(view?.type === "table" ? "view" : "all");
  const [format, setFormat] = useState<"xlsx" | "csv">("xlsx");
  const [hasIds, setHasIds] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      const isFound = rows === "view" || (rows === "chosen" && chosen?.isFound);
      const body = {
        filter: rows === "all" ? undefined : rows === "chosen" ? chosen?.filter : filter,
        q: isFound && q ? q : undefined,
        sort: view?.sort,
        fields: columns === "view" && view?.type === "table" ? view.columns.map((column) => column.field).filter(isWritten) : undefined,
        format,
        headers: "labels",
        ids: hasIds,
      };
      const response = await send(
        new Request(`/api/v1/workspaces/${encodeURIComponent(ws)}/forms/${encodeURIComponent(form)}/exports`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(body),
        }),
      );
      const day = formats.dayOf(new Date());
      saveFile(await response.blob(), `${text(fields.document.pluralLabel ?? fields.document.label)} ${day}.${format}`);
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };

  const choices: { value: Rows; label: string }[] = [
    ...(chosen ? [{ value: "chosen" as const, label: words("exports.chosen", { count: chosen.count }) }] : []),
    { value: "view", label: count === undefined ? words("exports.view") : words("exports.viewCount", { count }) },
    { value: "all", label: words("exports.all") },
  ];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words("exports.title")}
      footer={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button look="main" isPending={isBusy} onPress={() => void save()}>
            {words("exports.do")}
          </Button>
        </>
      }
    >
      <RadioGroup label={words("exports.rows")} value={rows} onChange={setRows} options={choices} />
      {view?.type === "table" && (
        <RadioGroup
          label={words("exports.columns")}
          value={columns}
          onChange={setColumns}
          options={[
            { value: "view", label: words("exports.viewColumns", { count: view.columns.length }) },
            { value: "all", label: words("exports.allColumns") },
          ]}
        />
      )}
      <RadioGroup
        label={words("exports.format")}
        value={format}
        onChange={setFormat}
        options={[
          { value: "xlsx", label: words("exports.xlsx") },
          { value: "csv", label: words("exports.csv") },
        ]}
      />
      <Checkbox isSelected={hasIds} onChange={setHasIds}>
        {words("exports.ids")}
      </Checkbox>
      <p className="ff-hint">{words("exports.hint")}</p>
      {error != null && <Fault error={error} />}
    </Dialog>
  );
}

/** What every record has is no column of an export. */
const isWritten = (path: string) => !["createdAt", "createdBy", "updatedAt", "updatedBy"].includes(path);

function saveFile(content: Blob, name: string) {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
