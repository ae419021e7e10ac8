import { Check, Minus } from "lucide-react";
import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import type { DisplayProps } from "../field-type";
import "./switch.css";

export function SwitchDisplay({ value, isCompact }: DisplayProps<FieldOf<"switch">>) {
  const words = useWords("fields");
  const said = value === true ? words("yes") : words("no");
  const Icon = value === true ? Check : Minus;
  return (
    <span className={`ff-yes-no ${value === true ? "yes" : ""}`} title={isCompact ? said : undefined}>
      <Icon aria-hidden="true" />
      <span className={isCompact ? "ff-visually-hidden" : ""}>{said}</span>
    </span>
  );
}
