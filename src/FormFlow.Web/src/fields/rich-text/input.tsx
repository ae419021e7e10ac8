import { lazy, Suspense } from "react";
import type { FieldOf } from "@/api/documents";
import type { InputProps } from "../field-type";
import { ReadOnly } from "../read-only";
import { RichTextDisplay } from "./display";

const Editor = lazy(() => import("./editor").then(({ RichTextEditor }) => ({ default: RichTextEditor })));

export function RichTextInput(props: InputProps<FieldOf<"richText">>) {
  const { field, form, value, isReadOnly } = props;
  const shown = value != null && <RichTextDisplay field={field} form={form} value={value} />;
  if (isReadOnly) return <ReadOnly {...props}>{shown}</ReadOnly>;
  return (
    <Suspense fallback={<div className="ff-rich-editor waiting">{shown}</div>}>
      <Editor {...props} />
    </Suspense>
  );
}
