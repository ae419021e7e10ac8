import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { describe, expect, it, vi } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { FakeServer, refusal } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import type { ApiRecord } from "./api/records";
import { draftKey, findDraft, keepDraft } from "./drafts";
import { outbox } from "./outbox";
import { RecordForm, type RecordFormHandle, type RecordFormProps } from "./record-form";
import { useSave } from "./use-save";

const form = "shop.order";
const catalog = testCatalog({
  [form]: {
    label: "Order",
    titleField: "name",
    fields: [
      { key: "name", type: "text", label: { en: "Name" }, required: true },
      { key: "kind", type: "text", label: "Kind" },
      { key: "note", type: "text", label: "Note", help: "What else.", visibleWhen: { field: "kind", op: "eq", value: "special" } },
      { key: "count", type: "number", label: "Count" },
      { key: "double", type: "formula", label: "Double", formula: "count * 2", result: "number", decimals: 0 },
      { key: "secret", type: "text", label: "Secret", hidden: true },
    ],
    layout: [
      { type: "field", field: "name" },
      { type: "section", label: "More", collapsed: true, elements: [{ type: "field", field: "kind" }] },
      {
        type: "tabs",
        tabs: [
          { label: "First", elements: [{ type: "field", field: "note" }] },
          {
            label: "Second",
            elements: [
              { type: "field", field: "count" },
              { type: "field", field: "double" },
            ],
          },
        ],
      },
    ],
  } as never,
});

const record = (values: Record<string, unknown>, version = 1) =>
  ({
    id: "r1",
    version,
    createdAt: "",
    createdBy: null,
    updatedAt: "",
    updatedBy: { id: "m2", title: "Bea" },
    values,
  }) as unknown as ApiRecord;

function Saving(props: Partial<RecordFormProps>) {
  const save = useSave(form, props.record?.id);
  return <RecordForm form={form} mode="create" onSubmit={save} {...props} />;
}

function open(props: Partial<RecordFormProps> = {}) {
  const server = new FakeServer({
    ...workspaceRoutes,
    "GET /workspaces/:ws/forms/:form/formulas": () => ({
      formulas: [{ pointer: "/fields/4/formula", inputs: ["count"], tree: ["call", "$multiply", ["in", 0], 2] }],
    }),
    "POST /workspaces/:ws/forms/:form/records": ({ body }) => record((body as { values: object }).values as never),
    "PATCH /workspaces/:ws/forms/:form/records/:id": ({ body }) => record((body as { values: object }).values as never, 2),
  });
  const formRef = createRef<RecordFormHandle>();
  const shown = renderInWorkspace(catalog, <Saving formRef={formRef} keepsDraft={false} {...props} />);
  return { server, formRef, user: userEvent.setup(), ...shown };
}

const submit = (formRef: { current: RecordFormHandle | null }) => act(() => formRef.current!.submit());

describe("a form", () => {
  it("names its inputs, shows what its rules show, and computes while one types", async () => {
    const { user } = open();
    expect(await screen.findByRole("textbox", { name: "Name" })).toBeRequired();
    expect(screen.queryByRole("textbox", { name: "Kind" })).toBeNull();

    await user.click(screen.getByRole("button", { name: "More" }));
    await user.type(screen.getByRole("textbox", { name: "Kind" }), "special");
    expect(await screen.findByRole("textbox", { name: "Note" })).toBeVisible();
    await user.click(screen.getByRole("tab", { name: "Second" }));
    await user.type(screen.getByRole("textbox", { name: "Count" }), "21");

    expect(await screen.findByText("42")).toBeVisible();
  });

  it("goes to the first faulty field and says what is wrong", async () => {
    const { formRef, server } = open();
    await screen.findByRole("textbox", { name: "Name" });

    await submit(formRef);

    const name = screen.getByRole("textbox", { name: "Name" });
    expect(name).toHaveFocus();
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription("Please fill this in.");
    expect(server.sent("POST", "/records")).toEqual([]);
  });

  it("puts what the server refuses where it belongs, behind a tab too", async () => {
    const { formRef, server, user } = open({ initial: { name: "a", count: 5 } });
    server.on({
      "POST /workspaces/:ws/forms/:form/records": () =>
        refusal(422, "record.invalid", [
          { pointer: "/values/count", detail: "Too many." },
          { pointer: "/values/secret", detail: "Not this one." },
          { pointer: "/values", detail: "Not together." },
        ]),
    });
    await screen.findByRole("textbox", { name: "Name" });

    await submit(formRef);

    expect(await screen.findByRole("textbox", { name: "Count" })).toHaveAccessibleDescription("Too many.");
    expect(within(screen.getByRole("tab", { name: /Second/ })).getByRole("img", { name: "1 field to correct" })).toBeVisible();
    expect(screen.getByText("Secret: Not this one.")).toBeVisible();
    expect(screen.getByText("Not together.")).toBeVisible();
    await user.clear(screen.getByRole("textbox", { name: "Count" }));
    await user.type(screen.getByRole("textbox", { name: "Count" }), "4");
    await user.tab();
    expect(screen.queryByText("Too many.")).toBeNull();
  });

  it("is one submission, however often one asks, and saved by Ctrl and Enter", async () => {
    const { formRef, server, user } = open();
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Lamp");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await Promise.all([submit(formRef), submit(formRef)]);

    const sent = server.sent("POST", "/records");
    expect(sent[0]?.body).toEqual({ values: { name: "Lamp" } });
    expect(sent.length).toBeLessThan(3);
    expect(new Set(sent.map(({ headers }) => headers.get("Idempotency-Key"))).size).toBe(1);
  });

  it("repeats a failed submission with the same key until it changes", async () => {
    const { formRef, server, user } = open({ initial: { name: "a" } });
    server.on({ "POST /workspaces/:ws/forms/:form/records": () => refusal(500, "server.error", [], "Unwell.") });
    await screen.findByRole("textbox", { name: "Name" });
    await submit(formRef);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await user.type(screen.getByRole("textbox", { name: "Name" }), "b");
    await submit(formRef);

    const [first, second, third] = server.sent("POST", "/records").map(({ headers }) => headers.get("Idempotency-Key"));
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });

  it("shows names that would run as what they are", async () => {
    const hostile = '<img src=x onerror="alert(1)">{{constructor}}';
    open({ mode: "view", record: record({ name: hostile }) });

    expect(await screen.findByText(hostile)).toBeVisible();
    expect(document.querySelector("img[src=x]")).toBeNull();
  });
});

describe("a form that is not saved", () => {
  it("is kept on the device and offered again", async () => {
    const key = draftKey("demo", form, undefined);
    const first = open({ keepsDraft: true });
    await first.user.type(await screen.findByRole("textbox", { name: "Name" }), "Half");
    await waitFor(async () => expect((await findDraft(key))?.values).toEqual({ name: "Half" }), { timeout: 2000 });
    first.unmount();

    const { user, formRef } = open({ keepsDraft: true });
    expect(await screen.findByText(/Unsaved changes from/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Restore" }));
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Half");
    await submit(formRef);

    expect(await findDraft(key)).toBeUndefined();
  });

  it("leaves no draft behind when it is saved right after typing", async () => {
    const { user, formRef, unmount } = open({ keepsDraft: true });
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Quick");
    await submit(formRef);
    unmount();
    await new Promise((later) => setTimeout(later, 500));

    expect(await findDraft(draftKey("demo", form, undefined))).toBeUndefined();
  });

  it("can be thrown away", async () => {
    const key = draftKey("demo", form, undefined);
    await keepDraft({ key, values: { name: "Old" }, at: Date.now() });
    const { user } = open({ keepsDraft: true });
    await user.click(await screen.findByRole("button", { name: "Discard" }));

    expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("");
    await waitFor(async () => expect(await findDraft(key)).toBeUndefined());
  });

  it("waits on the device while the server cannot be reached, and counts once when it is sent", async () => {
    const onDone = vi.fn();
    const { server, formRef, user } = open({ onDone });
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Far away");
    server.isUp = false;
    await submit(formRef);
    expect(onDone).toHaveBeenCalled();
    const [waiting] = outbox.state.waiting;
    expect(waiting).toMatchObject({ form, title: "Far away", values: { name: "Far away" } });
    await act(() => outbox.retry());
    expect(outbox.state.waiting).toHaveLength(1);

    server.isUp = true;
    await act(() => Promise.all([outbox.retry(), outbox.retry()]));

    expect(outbox.state.waiting).toHaveLength(0);
    expect(server.sent("POST", "/records").map(({ headers }) => headers.get("Idempotency-Key"))).toEqual([waiting!.id]);
  });

  it("becomes a draft that says why, when the server refuses it later", async () => {
    const { server, formRef, user } = open();
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Taken");
    server.isUp = false;
    await submit(formRef);
    server.isUp = true;
    server.on({
      "POST /workspaces/:ws/forms/:form/records": () =>
        refusal(422, "record.invalid", [{ pointer: "/values/name", detail: "Taken." }], "Not saved."),
    });

    await act(() => outbox.retry());

    expect(outbox.state.refused).toMatchObject([{ title: "Taken", reason: "Not saved." }]);
    expect(await findDraft(draftKey("demo", form, undefined))).toMatchObject({ values: { name: "Taken" }, refused: "Not saved." });
    await outbox.discard(outbox.state.refused[0]!.id);
  });
});

describe("a record that two people change", () => {
  it("shows theirs and mine, and sends what was chosen on top of theirs", async () => {
    const { server, formRef, user } = open({ mode: "edit", record: record({ name: "a", kind: "x", count: 1 }) });
    server.on({
      "PATCH /workspaces/:ws/forms/:form/records/:id": ({ headers, body }) =>
        headers.get("If-Match") === '"1"' ? refusal(412, "record.stale") : record((body as { values: never }).values, 3),
      "GET /workspaces/:ws/forms/:form/records/:id": () => record({ name: "theirs", kind: "x", count: 1 }, 2),
    });
    const name = await screen.findByRole("textbox", { name: "Name" });
    await user.clear(name);
    await user.type(name, "mine");
    await user.click(screen.getByRole("tab", { name: "Second" }));
    await user.clear(screen.getByRole("textbox", { name: "Count" }));
    await user.type(screen.getByRole("textbox", { name: "Count" }), "7");
    await user.tab();
    await submit(formRef);

    const dialog = await screen.findByRole("dialog", { name: "Changed by two people" });
    expect(within(dialog).getByText(/Bea saved this record/)).toBeVisible();
    expect(within(dialog).queryByText("Count")).toBeNull();
    await user.click(within(dialog).getByRole("radio", { name: /Theirs/ }));
    await user.click(within(dialog).getByRole("button", { name: "Save as chosen" }));

    await waitFor(() => expect(server.sent("PATCH", "/r1")).toHaveLength(2));
    const last = server.sent("PATCH", "/r1")[1]!;
    expect(last.body).toEqual({ values: { count: 7 } });
    expect(last.headers.get("If-Match")).toBe('"2"');
  });
});
