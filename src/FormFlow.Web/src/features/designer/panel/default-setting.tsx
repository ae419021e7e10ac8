import { Suspense, useId } from "react";
import type { FieldDocument } from "@/api/documents";
import { FormulaBox } from "@/fields/formulas/formula-box";
import type { FormulaProblem } from "@/fields/formulas/problem";
import { fieldType } from "@/fields/registry";
import { changed } from "@/fields/settings/changed";
import { useWords } from "@/i18n";
import { isBlank, toWire } from "@/lib/values";
import { Segments } from "@/ui/segments";

type Props = {
  field: FieldDocument;
  form: string;
  /** The form whose fields a formula reads. */
  scope: string;
  onChange: (field: FieldDocument) => void;
  problem?: FormulaProblem;
};

/** What a new record begins with: a value, or what a formula says. */
export function DefaultSetting({ field, form, scope, onChange, problem }: Props) {
  const words = useWords("designer");
  const id = useId();
  const { Input } = fieldType(field);
  const fallback = field.default as { formula?: string } | undefined;
  const formula = typeof fallback === "object" && fallback !== null && typeof fallback.formula === "string" ? fallback.formula : null;
  const set = (next: unknown) => onChange(changed(field, { default: next } as Partial<FieldDocument>));
  if (Input === undefined) return null;
  return (
    <div className="ff-field">
      <span className="ff-label ff-design-split" id={`${id}-label`}>
        {words("default.label")}
        <Segments
          label={words("default.how")}
          value={formula === null ? "value" : "formula"}
          onChange={(how) => set(how === "formula" ? { formula: "" } : undefined)}
          options={[
            { value: "value", label: words("default.value") },
            { value: "formula", label: words("default.formula") },
          ]}
        />
      </span>
      {formula === null ? (
        <Suspense fallback={<div className="ff-input read" />}>
          <Input
            field={{ ...field, required: false, default: undefined } as FieldDocument}
            form={form}
            value={fallback ?? null}
            onChange={(value) => set(isBlank(value) ? undefined : toWire(value))}
            label={words("default.label")}
            id={id}
            values={{}}
          />
        </Suspense>
      ) : (
        <FormulaBox
          label={words("default.label")}
          isLabelled
          scope={scope}
          mayAsk
          problem={problem ?? null}
          value={formula}
          onChange={(typed) => set({ formula: typed })}
        />
      )}
    </div>
  );
}
