import { Star, X } from "lucide-react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import type { InputProps } from "../field-type";
import { highest } from "./display";

export function RatingInput({ field, value, onChange, ...props }: InputProps<FieldOf<"rating">>) {
  const words = useWords("fields");
  const mark = Number(value ?? 0);
  const most = highest(field);
  return (
    <span className="ff-row">
      <RadioGroup
        id={props.id}
        className="ff-rating input"
        orientation="horizontal"
        value={value == null ? null : String(mark)}
        onChange={(chosen) => onChange(Number(chosen))}
        aria-describedby={props.describedBy}
        isInvalid={props.isInvalid}
        isRequired={props.isRequired}
        isReadOnly={props.isReadOnly}
        validationBehavior="aria"
      >
        <Label className="ff-visually-hidden">{props.label}</Label>
        {Array.from({ length: most }, (_, index) => (
          <Radio
            key={index}
            value={String(index + 1)}
            aria-label={words("outOf", { mark: index + 1, most })}
            autoFocus={props.autoFocus && index === Math.max(0, mark - 1)}
          >
            <Star className={index < mark ? "full" : ""} aria-hidden="true" />
          </Radio>
        ))}
      </RadioGroup>
      {value != null && !props.isRequired && !props.isReadOnly && (
        <IconButton label={words("clear")} small onPress={() => onChange(null)}>
          <X />
        </IconButton>
      )}
    </span>
  );
}
