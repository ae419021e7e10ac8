import { Eraser, Keyboard, PenLine, Undo2 } from "lucide-react";
import { useState } from "react";
import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import type { InputProps } from "../field-type";
import { filesOf } from "../files/files-of";
import { ReadOnly } from "../read-only";
import { SignatureDisplay } from "./display";
import { pictureOfName, pictureOfStrokes, type Stroke } from "./ink";
import { Pad } from "./pad";
import { useKeptPicture } from "./use-kept-picture";
import "./signature.css";

export function SignatureInput(props: InputProps<FieldOf<"signature">>) {
  const { field, form, value, label, isReadOnly } = props;
  const words = useWords("fields");
  const { keep, forget, fault } = useKeptPicture(props);
  const [isTyped, setTyped] = useState(false);
  const [name, setName] = useState("");
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const isSigned = filesOf(value).length > 0;
  const isTouched = strokes.length > 0 || name !== "";

  function begin() {
    setStrokes([]);
    setName("");
    forget();
  }

  function draw(next: readonly Stroke[]) {
    setStrokes(next);
    if (next.length === 0) forget();
    else keep(() => pictureOfStrokes(next));
  }

  const shown = isSigned && <SignatureDisplay field={field} form={form} value={value} />;
  if (isReadOnly) return <ReadOnly {...props}>{shown}</ReadOnly>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look of its own.
    <div
      id={props.id}
      className="ff-sign"
      role="group"
      aria-label={label}
      aria-describedby={props.describedBy}
      data-invalid={props.isInvalid || undefined}
    >
      {isSigned && !isTouched ? (
        shown
      ) : isTyped ? (
        <input
          className="ff-sign-name"
          aria-label={words("yourName")}
          placeholder={words("yourName")}
          value={name}
          onChange={(event) => {
            const typed = event.target.value;
            setName(typed);
            if (typed.trim() === "") forget();
            else keep(() => pictureOfName(typed.trim()));
          }}
        />
      ) : (
        <Pad label={words("signHere")} strokes={strokes} onChange={setStrokes} onLift={draw} />
      )}
      <div className="ff-row">
        {(isSigned || isTouched) && (
          <Button small look="plain" onPress={begin}>
            <Eraser aria-hidden="true" />
            {words("signAgain")}
          </Button>
        )}
        {strokes.length > 0 && (
          <Button small onPress={() => draw(strokes.slice(0, -1))}>
            <Undo2 aria-hidden="true" />
            {words("undoStroke")}
          </Button>
        )}
        {!isTouched && !isSigned && (
          <Button small onPress={() => setTyped(!isTyped)} autoFocus={props.autoFocus}>
            {isTyped ? <PenLine aria-hidden="true" /> : <Keyboard aria-hidden="true" />}
            {isTyped ? words("drawInstead") : words("typeInstead")}
          </Button>
        )}
        {fault !== null && (
          <span className="ff-error" role="alert">
            {fault}
          </span>
        )}
      </div>
    </div>
  );
}
