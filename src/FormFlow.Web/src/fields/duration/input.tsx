import type { FieldOf } from "@/api/documents";
import { useFormats, useText, useWords } from "@/i18n";
import type { InputProps } from "../field-type";
import { UnderstoodInput } from "../understood-input";
import { durationText, readDuration } from "./text";

export function DurationInput(props: InputProps<FieldOf<"duration">>) {
  const words = useWords("fields");
  const text = useText();
  const { language } = useFormats();
  return (
    <UnderstoodInput
      {...props}
      read={readDuration}
      write={(value) => durationText(value, language)}
      hint={words("notDuration")}
      placeholder={text(props.field.placeholder, words("durationExample"))}
    />
  );
}
