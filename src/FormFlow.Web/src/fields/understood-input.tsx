import { type ReactNode, useId, useState } from "react";
import { flushSync } from "react-dom";
import type { InputProps, Value } from "./field-type";
import { native } from "./native";

type Props = InputProps & {
  /** What the text stands for; null when blank, undefined when it cannot be understood. */
  read: (text: string) => Value | undefined;
  /** A value as it stands in the input while it is edited, and while it is not. */
  write: (value: Value, isEdited: boolean) => string;
  /** Says what would be understood. */
  hint: string;
  inputMode?: "decimal" | "numeric" | "text";
  placeholder?: string;
  before?: ReactNode;
  after?: ReactNode;
  align?: "start" | "end";
};

/**
 * A value typed as people write it. The text stays as it is typed while the value follows; a text that cannot be understood is handed on as
 * it is, so that it is refused rather than lost.
 */
export function UnderstoodInput({ read, write, hint, inputMode, placeholder, before, after, align, ...props }: Props) {
  const { value, onChange } = props;
  const hintId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(true);
  const isUnderstood = value == null || value === "" || typeof value !== "string" || read(value) !== undefined;
  const shown = isUnderstood ? (value == null ? "" : write(value, false)) : String(value);
  const isWrong = isLeft && !isUnderstood;
  return (
    <>
      <span className={props.isReadOnly ? "ff-input read" : "ff-input"} data-invalid={props.isInvalid || isWrong || undefined}>
        {before}
        <input
          {...native(props)}
          aria-invalid={props.isInvalid || isWrong || undefined}
          aria-describedby={[props.describedBy, isWrong && hintId].filter(Boolean).join(" ") || undefined}
          className={align === "end" ? "ff-end" : undefined}
          inputMode={inputMode}
          placeholder={placeholder}
          value={typed ?? shown}
          onFocus={({ currentTarget: input }) => {
            const isWhole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
            flushSync(() => {
              setLeft(false);
              if (!props.isReadOnly && isUnderstood) setTyped(value == null ? "" : write(value, true));
            });
            // Another text takes the selection away, and what is typed next would be added instead of replacing it.
            if (isWhole) input.select();
          }}
          onBlur={() => {
            setLeft(true);
            setTyped(null);
          }}
          onChange={(event) => {
            const text = event.target.value;
            const understood = read(text);
            setTyped(text);
            onChange(understood === undefined ? text : understood);
          }}
        />
        {after}
      </span>
      {isWrong && !props.isInvalid && (
        <span id={hintId} className="ff-error">
          {hint}
        </span>
      )}
    </>
  );
}
