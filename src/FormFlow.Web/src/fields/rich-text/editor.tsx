import type { FieldOf } from "@/api/documents";
import type { InputProps } from "../field-type";
import { Toolbar } from "./toolbar";
import { useEditor } from "./use-editor";

/** The editor of rich texts. Large: loaded only where one is written. */
export function RichTextEditor(props: InputProps<FieldOf<"richText">>) {
  const { value, onChange, label, describedBy, isInvalid, isRequired, autoFocus } = props;
  const { place, editor } = useEditor({
    html: String(value ?? ""),
    onChange,
    autoFocus,
    attributes: {
      class: "ff-rich",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": label,
      ...(describedBy && { "aria-describedby": describedBy }),
      ...(isInvalid && { "aria-invalid": "true" }),
      ...(isRequired && { "aria-required": "true" }),
    },
  });
  return (
    <div id={props.id} className="ff-rich-editor" data-invalid={isInvalid || undefined}>
      {editor && <Toolbar editor={editor} />}
      <div ref={place} />
    </div>
  );
}
