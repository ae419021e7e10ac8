import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, Suspense, useState } from "react";
import type { Catalog } from "@/api/catalog";
import type { FieldDocument, FieldOf, FieldTypeName } from "@/api/documents";
import { WorkspaceContext } from "@/api/workspace";
import type { TextContext, Value } from "@/fields/field-type";
import { fieldType } from "@/fields/registry";
import { formatsFor } from "@/lib/format";
import { textIn } from "@/lib/text";
import { testCatalog } from "./catalog";

/** A field document of a type, called "It". */
export function fieldOf<T extends FieldTypeName>(type: T, settings: Partial<FieldOf<T>> = {}): FieldDocument {
  return { type, key: "it", label: "It", ...settings } as unknown as FieldDocument;
}

const nothing = testCatalog({});

const people = [
  { id: "m1", name: "Ann Chen", email: "ann@example.com" },
  { id: "m2", name: "Bob Li", email: "bob@example.com" },
  { id: "m3", name: "Gone Wu", email: "gone@example.com", isDisabled: true },
].map((person) => ({ version: 1, title: null, isOwner: false, isDisabled: false, departments: [], ...person }));

const departments = [
  { id: "d1", version: 1, name: "Sales", parent: null, manager: null },
  { id: "d2", version: 1, name: "East", parent: "d1", manager: null },
];

/** Stands something in a workspace with a few people and departments. */
export function inWorkspace(shown: ReactNode, catalog: Catalog = nothing) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(["demo", "catalog"], catalog);
  client.setQueryData(["demo", "members"], people);
  client.setQueryData(["demo", "departments"], departments);
  client.setQueryData(["me"], { id: "m2", name: "Bob Li", email: "bob@example.com", workspaces: [] });
  return (
    <QueryClientProvider client={client}>
      <WorkspaceContext value="demo">
        <Suspense fallback="waiting">{shown}</Suspense>
      </WorkspaceContext>
    </QueryClientProvider>
  );
}

/** Draws a value of a field, on a page or in a list. */
export function show(field: FieldDocument, value: Value, options: { catalog?: Catalog; isCompact?: boolean } = {}) {
  const { Display } = fieldType(field);
  return render(inWorkspace(<Display field={field} form="shop.order" value={value} isCompact={options.isCompact} />, options.catalog));
}

/** Draws many values of a field, each in a list item. */
export function showAll(field: FieldDocument, values: readonly Value[]) {
  const { Display } = fieldType(field);
  return render(
    inWorkspace(
      <ul>
        {values.map((value, index) => (
          <li key={index}>
            <Display field={field} form="shop.order" value={value} />
          </li>
        ))}
      </ul>,
    ),
  );
}

/** Draws the input of a field; tells what it last gave, and whether something is still on its way. */
export function enter(
  field: FieldDocument,
  value: Value = null,
  told: { isReadOnly?: boolean; isRequired?: boolean; isInvalid?: boolean } = {},
) {
  const { Input } = fieldType(field);
  const given: Value[] = [];
  const pending: boolean[] = [];
  function Held() {
    const [held, hold] = useState(value);
    return (
      Input && (
        <Input
          field={field}
          form="shop.order"
          value={held}
          onChange={(next) => {
            given.push(next);
            hold(next);
          }}
          onPending={(isPending) => pending.push(isPending)}
          label="It"
          id="it"
          values={{}}
          {...told}
        />
      )
    );
  }
  const user = userEvent.setup();
  const { container } = render(inWorkspace(<Held />));
  return { user, container, given, pending, last: () => given.at(-1) };
}

/** What plain texts need, in a language, on the clock of Shanghai. */
export function textContext(language = "en", catalog: Catalog = nothing): TextContext {
  return {
    catalog,
    form: "shop.order",
    formats: formatsFor(language, "Asia/Shanghai"),
    text: (label, otherwise) => textIn(language, label, otherwise),
    yes: "Yes",
    no: "No",
  };
}

/** The plain text of a value. */
export function said(field: FieldDocument, value: Value, language = "en", catalog: Catalog = nothing): string {
  return fieldType(field).toText(value, field, textContext(language, catalog));
}

/** What a text pasted into a field means; undefined when nothing. */
export function pasted(field: FieldDocument, text: string): Value | undefined {
  return fieldType(field).fromText?.(text, field, textContext());
}

/** The input called "It". */
export const theInput = () => screen.getByLabelText("It");
