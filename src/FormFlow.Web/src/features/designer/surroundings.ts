import { useMemo } from "react";
import type { FieldDocument } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import type { Surroundings } from "@/fields/field-type";
import { useWords } from "@/i18n";
import { useDesigner } from "./designer-context";

/** What a new field beside some others may begin from. */
export function useSurroundings(siblings: readonly FieldDocument[]): Surroundings {
  const { form } = useDesigner();
  const types = useWords("fields");
  const { forms } = useCatalog();
  return useMemo(
    () => ({
      form,
      siblings,
      forms: [...forms.keys()].filter((key) => key !== form).sort((one, other) => Number(isNear(other, form)) - Number(isNear(one, form))),
      option: (number) => types("settings.newOption", { number }),
      name: (type) => types(`types.${type}` as "types.text"),
    }),
    [form, siblings, forms, types],
  );
}

/** Whether two forms are of one app. */
const isNear = (one: string, other: string) => one.split(".")[0] === other.split(".")[0];
