import { CircleHelp, Gauge, PenLine, Sigma } from "lucide-react";
import { memo, useContext, useEffect, useRef } from "react";
import { Link } from "react-router";
import type { FieldDocument } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import { useText, useWords } from "@/i18n";
import { isBlank } from "@/lib/values";
import { Hint } from "@/ui/hint";
import { DesignHereContext } from "./design-here";
import { useFaultText } from "./faults";
import { useField, useFormParts } from "./form-context";
import type { FieldSlice } from "./form-state";
import type { CompiledField } from "./rules/compiled-form";
import { ScoreExplained } from "./score-explained";

/** One field of a form: its label, its input or its value, what is wrong with it. Renders only when something of it changed. */
export const FormField = memo(function FormField({ name }: { name: string }) {
  const { state, mode, id, revealed } = useFormParts();
  const text = useText();
  const compiled = state.form.fields.get(name)!;
  const slice = useField(state, name);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (revealed?.key === name) focusFirst(box.current);
  }, [revealed, name]);
  if (!slice.isVisible) return null;

  const { field } = compiled;
  const label = text(field.label, field.key);
  const inputId = `${id}-${name}`;
  const type = fieldType(field);
  const isInput = mode !== "view" && !slice.isReadOnly && type.Input !== undefined;
  const width = field.width ?? (type.isWide || field.type === "subform" ? "full" : undefined);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: tells when the input inside is left.
    <div
      ref={box}
      className={`ff-field ff-form-field ${width ?? ""}`}
      data-field={name}
      onBlur={({ relatedTarget, currentTarget }) => currentTarget.contains(relatedTarget) || state.leave(name)}
    >
      <span className="ff-label">
        <label htmlFor={isInput ? inputId : undefined} id={`${inputId}-label`}>
          {label}
        </label>
        {isInput && slice.isRequired && (
          <span className="star" aria-hidden="true">
            *
          </span>
        )}
        <About compiled={compiled} label={label} help={text(field.help)} />
        <DesignHere field={name} label={label} />
      </span>
      {isInput ? <Input compiled={compiled} slice={slice} label={label} inputId={inputId} /> : <Shown field={field} slice={slice} />}
      <Told slice={slice} id={`${inputId}-told`} />
      {mode !== "view" && slice.filledBy !== undefined && slice.error === undefined && <Filled by={slice.filledBy} />}
    </div>
  );
});

/** The way to the designer at this field, for the mouse; by keyboard the record's menu goes there. */
function DesignHere({ field, label }: { field: string; label: string }) {
  const words = useWords("records");
  const to = useContext(DesignHereContext)?.(field);
  if (to === undefined) return null;
  return (
    <Link className="ff-design-here ff-no-print" to={to} tabIndex={-1} aria-hidden="true" title={words("form.designHere", { label })}>
      <PenLine aria-hidden="true" />
    </Link>
  );
}

type InputProps = { compiled: CompiledField; slice: FieldSlice; label: string; inputId: string };

function Input({ compiled: { key, field }, slice, label, inputId }: InputProps) {
  const { state, onPending } = useFormParts();
  const type = fieldType(field);
  const faultText = useFaultText();
  if (type.Input === undefined) return null;
  return (
    <type.Input
      field={field}
      form={state.form.key}
      value={slice.value ?? null}
      onChange={(value) => state.set(key, value)}
      onPending={(isPending, isMissing) => onPending(key, isPending, isMissing)}
      label={label}
      id={inputId}
      describedBy={slice.error ? `${inputId}-told` : undefined}
      isInvalid={slice.error !== undefined || slice.inner.size > 0}
      isRequired={slice.isRequired}
      isReadOnly={slice.isReadOnly}
      values={state.values}
      hidden={slice.hidden}
      errors={slice.inner.size > 0 ? new Map([...slice.inner].map(([pointer, fault]) => [pointer, faultText(fault)])) : undefined}
    />
  );
}

/** A value that cannot be typed here: computed, moved by a workflow, or only to be read. */
function Shown({ field, slice }: { field: FieldDocument; slice: FieldSlice }) {
  const { state } = useFormParts();
  const words = useWords("records");
  const { Display } = fieldType(field);
  const isTag = field.type === "stage" || field.type === "band";
  return (
    <div className={isTag ? "ff-form-tag" : field.type === "subform" ? undefined : "ff-input read"}>
      {slice.isPending ? (
        <span className="ff-hint">{words("form.pending")}</span>
      ) : isBlank(slice.shown) ? (
        <span className="ff-hint">{field.type === "autoNumber" ? words("form.numbered") : "—"}</span>
      ) : (
        <Display field={field} form={state.form.key} value={slice.shown} />
      )}
    </div>
  );
}

/** What is wrong, read out as it appears. */
function Told({ slice, id }: { slice: FieldSlice; id: string }) {
  const words = useWords("records");
  const faultText = useFaultText();
  const said = slice.error ? faultText(slice.error) : slice.fault ? words(`form.fault.${slice.fault}`) : null;
  if (said === null) return null;
  return (
    <span className={slice.error ? "ff-error" : "ff-hint"} id={id} role={slice.error ? "alert" : undefined}>
      {said}
    </span>
  );
}

/** Where a value came from that nobody typed; said as it appears. */
function Filled({ by }: { by: string }) {
  const { state } = useFormParts();
  const text = useText();
  const words = useWords("records");
  const field = text(state.form.fields.get(by)?.field.label, by);
  return (
    <span className="ff-hint" role="status">
      {words("form.filledBy", { field })}
    </span>
  );
}

/** What the field is for, or what it is computed from, when asked. */
const About = memo(function About({ compiled, label, help }: { compiled: CompiledField; label: string; help: string }) {
  const { state } = useFormParts();
  const text = useText();
  const words = useWords("records");
  const isFormula = compiled.isComputed && compiled.inputs.length > 0;
  if (compiled.score !== undefined) {
    return (
      <Hint label={words("score.explained", { label })} icon={Gauge}>
        <ScoreExplained name={compiled.key} help={help} />
      </Hint>
    );
  }
  if (help === "" && !isFormula) return null;
  const sources = compiled.inputs.map((path) => path.split(".")[0]!).map((key) => text(state.form.fields.get(key)?.field.label, key));
  return (
    <Hint label={words(isFormula ? "form.computed" : "form.help", { label })} icon={isFormula ? Sigma : CircleHelp}>
      {help !== "" && <p>{help}</p>}
      {isFormula && <p className="ff-quiet">{words("form.computedFrom", { fields: [...new Set(sources)].join(words("form.and")) })}</p>}
    </Hint>
  );
});

const focusable =
  "input:not([type=hidden]):not([disabled]), textarea, select, button:not(.ff-hint-button), [tabindex='0'], [contenteditable=true]";

function focusFirst(box: HTMLElement | null): void {
  box?.scrollIntoView?.({ block: "center" });
  (box?.querySelector<HTMLElement>("[aria-invalid=true]") ?? box?.querySelector<HTMLElement>(focusable))?.focus({ preventScroll: true });
}
