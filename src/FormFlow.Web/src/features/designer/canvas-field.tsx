import { memo } from "react";
import type { FieldDocument } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import { useText, useWords } from "@/i18n";
import { CanvasColumns } from "./canvas-columns";
import type { Target } from "./design";
import { Label, Sample } from "./field-look";
import { PickButton } from "./pick-button";
import { PickTools } from "./pick-tools";
import type { Readings } from "./use-readings";

type Props = {
  field: FieldDocument;
  readings?: Readings;
  isPicked: boolean;
  isStop: boolean;
  isAlone: boolean;
  isFaulty: boolean;
  /** The columns of a sub-form that are picked, the one that Tab comes to, and those with something wrong. */
  inside?: string;
  stop?: string;
  faulty?: string;
};

/** A field as the form shows it, to be picked and dragged. Drawn anew only when something of it changed. */
export const CanvasField = memo(function CanvasField({
  field,
  readings,
  isPicked,
  isStop,
  isAlone,
  isFaulty,
  inside,
  stop,
  faulty,
}: Props) {
  const text = useText();
  const words = useWords("designer");
  const types = useWords("fields");
  const type = fieldType(field);
  const label = text(field.label, field.key);
  const width = field.width ?? (type.isWide || field.type === "subform" ? "full" : "");
  const id = field.id as Target;
  const says = [
    label,
    types(`types.${field.type}` as "types.text"),
    field.required && words("field.required"),
    isFaulty && words("faulty"),
  ];
  return (
    <div
      className={`ff-field ff-form-field ff-design-item ${width}`}
      data-item={id}
      data-picked={isPicked || undefined}
      data-faulty={isFaulty || undefined}
    >
      <Label field={field} label={label} isFaulty={isFaulty} />
      {field.type === "subform" ? (
        <CanvasColumns rows={field} readings={readings} picked={inside ?? ""} stop={stop ?? ""} faulty={faulty ?? ""} />
      ) : (
        <div className="ff-design-still" inert>
          <Sample field={field} label={label} reading={readings?.[id]} />
        </div>
      )}
      <PickButton target={id} label={says.filter(Boolean).join(words("comma"))} isPicked={isPicked} isStop={isStop} />
      {isAlone && <PickTools target={id} label={label} field={field} />}
    </div>
  );
});
