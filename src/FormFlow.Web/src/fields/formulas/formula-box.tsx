import { useQuery } from "@tanstack/react-query";
import { type ComponentType, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { useWorkspace } from "@/api/workspace";
import { useFormats } from "@/i18n";
import type { CodeProps } from "./code";
import "./formula-box.css";
import { functionsQuery, type LibraryFunction } from "./functions";
import type { FormulaProblem } from "./problem";
import { useScope } from "./scope";
import { TryFormula } from "./try-formula";
import { useChecked } from "./use-checked";

export type FormulaBoxProps = {
  label: string;
  /** The label stands elsewhere already. */
  isLabelled?: boolean;
  value: string;
  onChange: (formula: string) => void;
  /** The form whose fields it reads; of a column the one made of its row. */
  scope: string;
  /** Whether it may ask records of other forms, as computed fields, defaults and checks may. */
  mayAsk?: boolean;
  /** What is wrong with it where that is known already, null when nothing is; otherwise it is asked for. */
  problem?: FormulaProblem | null;
  hint?: ReactNode;
  example?: string;
  /** Whether it takes the focus when it comes. */
  autoFocus?: boolean;
};

const none: readonly LibraryFunction[] = [];
// Without them the editor's styles would have to be text in the page, which it does not allow.
const canShowCode = "adoptedStyleSheets" in document && typeof ShadowRoot === "function";
let Loaded: ComponentType<CodeProps> | null = null;

/** Where a formula is written: fields by what people call them, with help while typing; a plain text box until that has come. */
export function FormulaBox({
  label,
  isLabelled,
  value,
  onChange,
  scope,
  mayAsk = false,
  problem,
  hint,
  example,
  autoFocus,
}: FormulaBoxProps) {
  const id = useId();
  const ws = useWorkspace();
  const { language } = useFormats();
  const names = useScope(scope);
  const { data: all = none } = useQuery({ ...functionsQuery(ws, language), enabled: canShowCode });
  const functions = useMemo(() => (mayAsk ? all : all.filter(({ category }) => category !== "records")), [mayAsk, all]);
  const found = useChecked({ scope, formula: value, mayAsk, isAsked: problem === undefined }, names);
  const wrong = problem === undefined ? found : (problem ?? undefined);
  const text = useRef<HTMLTextAreaElement>(null);
  const [Code, setCode] = useState<ComponentType<CodeProps> | null>(() => Loaded);
  const [cursor, setCursor] = useState<CodeProps["cursor"]>(autoFocus ? { from: value.length, to: value.length } : undefined);
  useEffect(() => {
    if (!canShowCode || Code !== null) return;
    let isHere = true;
    void import("./code").then(({ FormulaCode }) => {
      Loaded = FormulaCode;
      if (!isHere) return;
      const box = text.current;
      if (box !== null && document.activeElement === box) setCursor({ from: box.selectionStart, to: box.selectionEnd });
      setCode(() => FormulaCode);
    });
    return () => {
      isHere = false;
    };
  }, [Code]);
  return (
    <div className="ff-field ff-formula" data-invalid={wrong !== undefined || undefined}>
      {!isLabelled && (
        <label className="ff-label" htmlFor={id}>
          {label}
        </label>
      )}
      {Code === null ? (
        <textarea
          id={id}
          ref={text}
          className="ff-input"
          rows={3}
          // biome-ignore lint/a11y/noAutofocus: whoever asked for the box goes on in it.
          autoFocus={autoFocus}
          aria-label={label}
          aria-invalid={wrong !== undefined || undefined}
          placeholder={example}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <div className="ff-input ff-formula-frame" data-invalid={wrong !== undefined || undefined}>
          <Code
            label={label}
            value={value}
            onChange={onChange}
            scope={names}
            functions={functions}
            problem={wrong}
            example={example}
            cursor={cursor}
          />
        </div>
      )}
      {wrong !== undefined && value.trim() !== "" ? (
        <div className="ff-error" role="alert">
          {wrong.detail}
        </div>
      ) : (
        hint !== undefined && <span className="ff-hint">{hint}</span>
      )}
      {value.trim() !== "" && <TryFormula scope={scope} formula={value} mayAsk={mayAsk} isWrong={wrong !== undefined} />}
    </div>
  );
}
