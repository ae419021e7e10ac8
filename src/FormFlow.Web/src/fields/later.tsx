import { type ComponentType, Suspense } from "react";
import type { FieldDocument } from "@/api/documents";
import { late } from "@/lib/late";
import type { InputProps, SettingsProps } from "./field-type";

const inputs: (() => Promise<unknown>)[] = [];

/** An input that is not there when a list is first shown: its code comes with the first form, or ahead of it with {@link loadInputs}. */
export function later<F extends FieldDocument>(load: () => Promise<ComponentType<InputProps<F>>>): ComponentType<InputProps<F>> {
  const Part = late(load);
  inputs.push(Part.load);
  return function Later(props) {
    return (
      <Suspense fallback={<span className="ff-input ff-skeleton" />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

const settings: (() => Promise<unknown>)[] = [];

/** What a type of field is set by: its code comes with the first field of the type that is designed, or ahead of it with {@link loadSettings}. */
export function laterSettings<F extends FieldDocument>(
  load: () => Promise<ComponentType<SettingsProps<F>>>,
): ComponentType<SettingsProps<F>> {
  const Part = late(load);
  settings.push(Part.load);
  return Part;
}

/** Fetches the code of the settings of every type, so that none comes in after the panel around it. */
export const loadSettings = (): Promise<unknown> => Promise.all(settings.map((load) => load()));

/** Fetches the code of every input, so that none is waited for. */
export const loadInputs = (): Promise<unknown> => Promise.all(inputs.map((load) => load()));
