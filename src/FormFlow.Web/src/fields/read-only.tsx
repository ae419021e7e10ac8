import type { ReactNode } from "react";
import type { InputProps } from "./field-type";

/** A value that cannot be changed, in the place of its input. */
export function ReadOnly({ id, label, describedBy, children }: Pick<InputProps, "id" | "label" | "describedBy"> & { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look of its own and groups inputs, of which there are none here.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is reached by keyboard as the input would be, so that it can be read and copied.
    <div id={id} className="ff-input read" role="group" aria-label={label} aria-describedby={describedBy} tabIndex={0}>
      {children}
    </div>
  );
}
