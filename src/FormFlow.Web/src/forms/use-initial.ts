import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { titleFieldOf } from "@/api/catalog";
import type { FieldDocument } from "@/api/documents";
import { useCatalog, useForm, useMembers, useWorkspace } from "@/api/workspace";
import { kindOf } from "@/lib/values";
import { recordQuery } from "./api/records";
import type { Values } from "./rules/route";

type Given = { readonly field: FieldDocument; readonly text: string };

/** What an address fills in beforehand, such as `?buyer=<id>&kind=new`. Undefined until the titles of the records it names are known. */
export function useInitial(form: string, parameters: URLSearchParams): Values | undefined {
  const ws = useWorkspace();
  const catalog = useCatalog();
  const fields = useForm(form)?.document.fields;
  const members = useMembers();
  const given = useMemo<Given[]>(
    () => (fields ?? []).flatMap((field) => (parameters.has(field.key) ? [{ field, text: parameters.get(field.key)! }] : [])),
    [fields, parameters],
  );
  const lookups = given.flatMap(({ field, text }) => (field.type === "lookup" ? [{ form: field.form, id: text }] : []));
  const records = useQueries({ queries: lookups.map((lookup) => ({ ...recordQuery(ws, lookup.form, lookup.id), retry: false })) });
  const isKnown = records.every((record) => !record.isPending);
  const titles = records.map((record) => record.data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the records are read once, when all are known.
  return useMemo(() => {
    if (!isKnown) return undefined;
    const titleOf = (lookup: FieldDocument & { type: "lookup" }, id: string) => {
      const target = catalog.forms.get(lookup.form)?.document;
      const key = target && titleFieldOf(target)?.key;
      const found = titles.find((record) => record?.id === id);
      return String((key && (found?.values as Values | undefined)?.[key]) ?? id);
    };
    const values: Record<string, unknown> = {};
    for (const { field, text } of given) {
      if (field.type === "lookup") values[field.key] = asGiven(field, { id: text, title: titleOf(field, text) });
      else if (field.type === "member") {
        values[field.key] = asGiven(field, { id: text, title: members.find(({ id }) => id === text)?.name ?? text });
      } else values[field.key] = read(field, text);
    }
    return values;
  }, [given, isKnown, catalog, members]);
}

const asGiven = (field: FieldDocument, value: unknown) => ("multiple" in field && field.multiple ? [value] : value);

function read(field: FieldDocument, text: string): unknown {
  switch (kindOf(field)) {
    case "number":
      return Number.isFinite(Number(text)) && text.trim() !== "" ? Number(text) : null;
    case "boolean":
      return text === "true";
    case "textList":
      return text.split(",");
    case "rows":
    case "structure":
      return null;
    default:
      return text;
  }
}
