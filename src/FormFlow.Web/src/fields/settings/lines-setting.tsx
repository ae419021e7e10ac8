import { useState } from "react";
import { TextField } from "@/ui/field";

/** A list typed one entry per line. The text stays as it is typed while the list follows. */
export function LinesSetting(props: {
  label: string;
  hint?: string;
  placeholder?: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      placeholder={props.placeholder}
      multiline
      value={typed ?? props.lines.join("\n")}
      onChange={(text) => {
        setTyped(text);
        props.onChange(
          text
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== ""),
        );
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
