import { useState } from "react";
import { useWords } from "@/i18n";
import { TextField } from "@/ui/field";

type Props = { value: string; taken: readonly string[]; isLive: boolean; onChange: (key: string) => void };

const shape = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;

/** The name that formulas, files and other programs know a field by; taken once it is whole and free. */
export function KeySetting({ value, taken, isLive, onChange }: Props) {
  const words = useWords("designer");
  const [typed, setTyped] = useState<string | null>(null);
  const key = typed ?? value;
  const error = !shape.test(key) ? words("key.shape") : taken.includes(key.toLowerCase()) ? words("key.taken") : null;
  return (
    <TextField
      label={words("key.label")}
      value={key}
      onChange={setTyped}
      error={error}
      hint={isLive ? words("key.live") : words("key.hint")}
      onBlur={() => {
        if (error === null && key !== value) onChange(key);
        if (error === null) setTyped(null);
      }}
    />
  );
}
