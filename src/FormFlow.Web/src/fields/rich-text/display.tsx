import { useMemo } from "react";
import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { ValueText } from "../value-text";
import { plainText, renderRichText } from "./render";
import "./rich-text.css";

export function RichTextDisplay({ value, isCompact }: DisplayProps<FieldOf<"richText">>) {
  const html = String(value);
  const shown = useMemo(() => (isCompact ? plainText(html) : renderRichText(html)), [html, isCompact]);
  return isCompact ? <ValueText isCompact>{shown}</ValueText> : <div className="ff-rich">{shown}</div>;
}
