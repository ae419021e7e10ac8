import { useState } from "react";
import { useWords } from "@/i18n";
import { TextField } from "@/ui/field";
import { readNumber } from "../numbers";

/** A number that a builder may set; blank leaves it to the type. What lies outside is said and not taken. */
export function NumberSetting(props: {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  /** Takes decimals too. */
  isExact?: boolean;
  /** What holds when it is blank. */
  otherwise?: string;
}) {
  const { label, value, onChange, min = -1e15, max = 1e15, isExact, otherwise } = props;
  const words = useWords("fields");
  const [typed, setTyped] = useState<string | null>(null);
  const accepts = (read: unknown): read is number =>
    typeof read === "number" && read >= min && read <= max && (isExact || Number.isInteger(read));
  const read = typed === null ? value : readNumber(typed);
  const isWrong = typed !== null && read !== null && !accepts(read);
  const bounds =
    min > -1e15 && max < 1e15
      ? words("settings.between", { min, max })
      : min > -1e15
        ? words("settings.atLeast", { min })
        : max < 1e15
          ? words("settings.atMost", { max })
          : words("settings.number");
  return (
    <TextField
      label={label}
      inputMode="decimal"
      placeholder={otherwise}
      value={typed ?? (value === undefined ? "" : String(value))}
      onChange={(text) => {
        setTyped(text);
        const next = readNumber(text);
        if (next === null) onChange(undefined);
        else if (accepts(next)) onChange(next);
      }}
      onBlur={() => !isWrong && setTyped(null)}
      error={isWrong ? bounds : null}
    />
  );
}
