import { CircleAlert, CircleHelp, Eye, EyeOff, Lock } from "lucide-react";
import { memo, Suspense } from "react";
import type { FieldDocument } from "@/api/documents";
import type { Piece } from "@/fields/formulas/worded";
import { WordedFormula } from "@/fields/formulas/worded-formula";
import { fieldType } from "@/fields/registry";
import { linkedDefaultOf } from "@/lib/linked-default";
import { useDesigner } from "./designer-context";

const ignore = () => {};

/** The label with the signs of what holds for the field. */
export const Label = memo(function Label({ field, label, isFaulty }: { field: FieldDocument; label: string; isFaulty: boolean }) {
  return (
    <span className="ff-label" data-hidden={field.hidden || undefined}>
      <span className="ff-ellipsis">{label}</span>
      {field.required && (
        <span className="star" aria-hidden="true">
          *
        </span>
      )}
      {field.help !== undefined && <CircleHelp aria-hidden="true" />}
      {field.hidden && <EyeOff aria-hidden="true" />}
      {field.visibleWhen !== undefined && <Eye aria-hidden="true" />}
      {(field.readOnly || field.readOnlyWhen !== undefined) && <Lock aria-hidden="true" />}
      {isFaulty && <CircleAlert aria-hidden="true" className="bad" />}
    </span>
  );
});

// biome-ignore format: a list of words.
const unseen = new Set(["key", "label", "help", "hidden", "width", "unique", "required", "requiredWhen", "readOnlyWhen", "visibleWhen", "whenHidden"]);

type SampleProps = { field: FieldDocument; label: string; reading?: readonly Piece[] };

/** Whether an input looks the same: what it is called and most rules about it show elsewhere. */
function looksSame({ field: one, reading }: SampleProps, { field: other, reading: otherReading }: SampleProps): boolean {
  if (reading !== otherReading) return false;
  if (one === other) return true;
  const seen = (field: FieldDocument) => Object.entries(field).filter(([name]) => !unseen.has(name));
  const entries = seen(one);
  return entries.length === seen(other).length && entries.every(([name, value]) => value === (other as Record<string, unknown>)[name]);
}

/** The input of a field, blank; what is computed shows from what. */
export const Sample = memo(function Sample({ field, label, reading }: SampleProps) {
  const { form } = useDesigner();
  const type = fieldType(field);
  if (type.Input === undefined || field.readOnly) {
    return (
      <div className="ff-input read">{field.type === "formula" ? <Formula reading={reading} /> : <span className="ff-hint">—</span>}</div>
    );
  }
  const fallback = field.default;
  const isLiteral =
    fallback !== undefined &&
    linkedDefaultOf(field) === undefined &&
    (typeof fallback !== "object" || fallback === null || !("formula" in fallback));
  return (
    <Suspense fallback={<div className="ff-input read" />}>
      <type.Input
        field={field}
        form={form}
        value={isLiteral ? fallback : null}
        onChange={ignore}
        label={label}
        id={`design-${field.id}`}
        values={{}}
      />
    </Suspense>
  );
}, looksSame);

/** What a formula computes from, by what it is called. */
function Formula({ reading }: { reading?: readonly Piece[] }) {
  if (reading === undefined || reading.length === 0) return <span className="ff-hint">=</span>;
  return (
    <code className="ff-ellipsis">
      = <WordedFormula pieces={reading} />
    </code>
  );
}
