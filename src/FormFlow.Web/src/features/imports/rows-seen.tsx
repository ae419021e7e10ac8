import { useWords } from "@/i18n";

/** How many rows a file has, as far as it was looked at. */
export function RowsSeen({ of: seen }: { of: { rowCount?: number; isWhole?: boolean } | undefined }) {
  const words = useWords("data");
  return (
    <span className="ff-quiet">{seen && words(seen.isWhole ? "import.rowsSeen" : "import.rowsBeyond", { count: seen.rowCount ?? 0 })}</span>
  );
}
