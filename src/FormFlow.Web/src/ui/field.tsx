import type { ReactNode } from "react";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from "react-aria-components";

export type TextFieldProps = Omit<AriaTextFieldProps, "className" | "style" | "children"> & {
  label?: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  placeholder?: string;
  multiline?: boolean;
  rows?: number;
  before?: ReactNode;
  after?: ReactNode;
};

/** A labelled text input; the error stands under it and is read out with it. */
export function TextField({ label, hint, error, placeholder, multiline, rows = 3, before, after, ...props }: TextFieldProps) {
  const isInvalid = Boolean(error);
  return (
    <AriaTextField {...props} isInvalid={isInvalid} className="ff-field" validationBehavior="aria">
      {label != null && (
        <Label className="ff-label">
          {label}
          {props.isRequired && (
            <span className="star" aria-hidden="true">
              *
            </span>
          )}
        </Label>
      )}
      {multiline ? (
        <TextArea className="ff-input" rows={rows} placeholder={placeholder} />
      ) : before != null || after != null ? (
        <span className="ff-input" data-invalid={isInvalid || undefined}>
          {before}
          <Input placeholder={placeholder} />
          {after}
        </span>
      ) : (
        <Input className="ff-input" placeholder={placeholder} />
      )}
      {hint != null && !isInvalid && (
        <Text slot="description" className="ff-hint">
          {hint}
        </Text>
      )}
      <FieldError className="ff-error">{error}</FieldError>
    </AriaTextField>
  );
}

/** A label, an error and a hint around an input that brings its own roles. */
export function Field(props: {
  id?: string;
  label: ReactNode;
  labelId?: string;
  required?: boolean;
  hint?: ReactNode;
  error?: string | null;
  errorId?: string;
  children: ReactNode;
}) {
  return (
    <div className="ff-field">
      <label className="ff-label" htmlFor={props.id} id={props.labelId}>
        {props.label}
        {props.required && (
          <span className="star" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {props.children}
      {props.error ? (
        <span className="ff-error" id={props.errorId} role="alert">
          {props.error}
        </span>
      ) : (
        props.hint != null && <span className="ff-hint">{props.hint}</span>
      )}
    </div>
  );
}
