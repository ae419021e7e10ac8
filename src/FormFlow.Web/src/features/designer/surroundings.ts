import { useMemo } from "react";
import type { FieldDocument } from "@/api/documents";
import type { Surroundings } from "@/fields/field-type";
import { useWords } from "@/i18n";
import { useDesigner } from "./designer-context";

/** Tells what a new field beside some others may begin from; the same function while one designs. */
export function useSurroundings(): (siblings: readonly FieldDocument[]) => Surroundings {
  const { form, forms } = useDesigner();
  const types = useWords("fields");
  return useMemo(
    () => (siblings) => ({
      form,
      siblings,
      forms: forms.filter((key) => key !== form),
      option: (number) => types("settings.newOption", { number }),
      name: (type) => types(`types.${type}` as "types.text"),
    }),
    [form, forms, types],
  );
}
