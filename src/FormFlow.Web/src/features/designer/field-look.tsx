import { CircleAlert, CircleHelp, Eye, EyeOff, Lock } from "lucide-react";
import { memo, Suspense } from "react";
import type { FieldDocument } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import { linkedDefaultOf } from "@/lib/linked-default";
import { useDesigner } from "./designer-context";

const ignore = () => {};

/** The label with the signs of what holds for the field. */
export function Label({ field, label, isFaulty }: { field: FieldDocument; label: string; isFaulty: boolean }) {
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
}

/** The input of a field, blank; what is computed shows from what. */
export const Sample = memo(function Sample({ field, label }: { field: FieldDocument; label: string }) {
  const { form } = useDesigner();
  const type = fieldType(field);
  if (type.Input === undefined || field.readOnly) {
    return (
      <div className="ff-input read">
        {field.type === "formula" ? <code className="ff-ellipsis">= {field.formula}</code> : <span className="ff-hint">—</span>}
      </div>
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
});
