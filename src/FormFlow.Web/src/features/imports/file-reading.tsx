import { useWords } from "@/i18n";
import { Select } from "@/ui/select";
import type { ImportPreview, Reading } from "./imports-api";

const encodings = ["utf-8", "gb18030", "big5", "utf-16", "utf-16be", "windows-1252"] as const;
const delimiters = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;
const delimiterNames = Object.keys(delimiters) as (keyof typeof delimiters)[];
const rowsOffered = 10;

type Props = { preview: Pick<ImportPreview, "format">; reading: Reading; onChange: (reading: Reading) => void };

/** How the file was understood, and the means to say otherwise. */
export function FileReading({ preview, reading, onChange }: Props) {
  const words = useWords("data");
  const headerRow = preview.format?.headerRow ?? null;
  const rows = Array.from({ length: Math.max(rowsOffered, headerRow ?? 0) }, (_, index) => index + 1);
  return (
    <div className="ff-import-reading">
      {preview.format?.kind === "workbook" ? (
        <Sheet preview={preview} reading={reading} onChange={onChange} />
      ) : (
        <Text preview={preview} reading={reading} onChange={onChange} />
      )}
      <Select
        label={words("import.headerRow")}
        value={reading.header ?? (headerRow === null ? "false" : String(headerRow))}
        onChange={(header) => onChange({ ...reading, header })}
        options={[
          { value: "false", label: words("import.noHeader") },
          ...rows.map((row) => ({ value: String(row), label: words("import.row", { row }) })),
        ]}
      />
    </div>
  );
}

function Sheet({ preview, reading, onChange }: Props) {
  const words = useWords("data");
  const sheets = preview.format?.sheets ?? [];
  return (
    <Select
      label={words("import.sheet")}
      value={preview.format?.sheet ?? null}
      onChange={(sheet) => onChange({ ...reading, sheet, header: undefined })}
      options={sheets.map(({ name, hidden }) => ({
        value: name ?? "",
        label: hidden ? words("import.hiddenSheet", { sheet: name }) : (name ?? ""),
      }))}
    />
  );
}

function Text({ preview, reading, onChange }: Props) {
  const words = useWords("data");
  const found = reading.encoding ?? preview.format?.encoding ?? "utf-8";
  return (
    <>
      <Select
        label={words("import.encoding")}
        value={found}
        onChange={(encoding) => onChange({ ...reading, encoding })}
        options={[...new Set([found, ...encodings])].map((value) => ({ value, label: value.toUpperCase() }))}
      />
      <Select
        label={words("import.delimiter")}
        value={reading.delimiter ?? preview.format?.delimiter ?? ","}
        onChange={(delimiter) => onChange({ ...reading, delimiter })}
        options={delimiterNames.map((name) => ({ value: delimiters[name] as string, label: words(`import.delimiters.${name}`) }))}
      />
    </>
  );
}
