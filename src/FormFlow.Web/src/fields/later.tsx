import { type ComponentType, lazy, Suspense, useState } from "react";
import type { FieldDocument } from "@/api/documents";
import type { InputProps } from "./field-type";

const inputs: (() => Promise<unknown>)[] = [];

/** An input that is not there when a list is first shown: its code comes with the first form, or ahead of it with {@link loadInputs}. */
export function later<F extends FieldDocument>(load: () => Promise<ComponentType<InputProps<F>>>): ComponentType<InputProps<F>> {
  let loaded: ComponentType<InputProps<F>> | undefined;
  const fetched = async () => {
    loaded ??= await load();
    return { default: loaded };
  };
  const Late = lazy(fetched);
  inputs.push(fetched);
  return function Later(props) {
    // What is once shown stays, so that nothing typed is lost when the code arrives by another way.
    const [Part] = useState<ComponentType<InputProps<F>>>(() => loaded ?? Late);
    return (
      <Suspense fallback={<span className="ff-input ff-skeleton" />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Fetches the code of every input, so that none is waited for. */
export const loadInputs = (): Promise<unknown> => Promise.all(inputs.map((load) => load()));
