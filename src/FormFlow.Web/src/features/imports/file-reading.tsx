import { useWords } from "@/i18n";
import { Select } from "@/ui/select";
import type { ImportPreview, Reading } from "./imports-api";

const encodings = ["utf-8", "gb18030", "big5", "utf-16", "windows-1252"] as const;
const delimiters = [",", ";", "\t", "|"] as const;

/** How the file was understood, and the means to say otherwise. */
export function FileReading({
  preview,
  reading,
  onChange,
}: {
  preview: ImportPreview;
  reading: Reading;
  onChange: (reading: Reading) => void;
}) {
  const words = useWords("data");
  const { format } = preview;
  const found = reading.encoding ?? format?.encoding ?? "utf-8";
  return (
    <div className="ff-import-reading">
      <Select
        label={words("import.encoding")}
        value={found}
        onChange={(encoding) => onChange({ ...reading, encoding })}
        options={[...new Set([found, ...encodings])].map((value) => ({ value, label: value.toUpperCase() }))}
      />
      <Select
        label={words("import.delimiter")}
        value={reading.delimiter ?? format?.delimiter ?? ","}
        onChange={(delimiter) => onChange({ ...reading, delimiter })}
        options={delimiters.map((value) => ({ value, label: value === "\t" ? words("import.tab") : value }))}
      />
      <Select
        label={words("import.headerRow")}
        value={reading.header ?? (format?.headerRow == null ? "false" : String(format.headerRow))}
        onChange={(header) => onChange({ ...reading, header })}
        options={[
          { value: "false", label: words("import.noHeader") },
          ...[1, 2, 3, 4, 5].map((row) => ({ value: String(row), label: words("import.row", { row }) })),
        ]}
      />
    </div>
  );
}
