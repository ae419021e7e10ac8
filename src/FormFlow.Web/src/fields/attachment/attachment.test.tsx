import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { enter, fieldOf, said, show } from "@/testing/fields";
import { catchUploads, reference } from "@/testing/uploads";

const field = fieldOf("attachment", { maxBytes: 10, types: [".txt", "image/*"] });
const file = (name: string, content = "hello", type = "text/plain") => new File([content], name, { type });
const area = () => screen.getByRole("group", { name: "It" });
const give = (...files: File[]) => fireEvent.drop(area(), { dataTransfer: { files, types: ["Files"] } });

afterEach(() => vi.unstubAllGlobals());

describe("attachments", () => {
  it("are shown by name and size; in a list the first and how many more", () => {
    show(field, [reference("a.txt"), reference("b.txt"), reference("c.txt")], { isCompact: true });
    expect(screen.getByRole("button", { name: "Open a.txt" })).toHaveTextContent("5 B");
    expect(screen.getByText("+2")).toBeVisible();
    expect(said(field, [reference("a;b.txt"), reference("c.txt")])).toBe('"a;b.txt"; c.txt');
  });

  it("open in large, where they can be downloaded", async () => {
    const { user } = enter(field, [reference("a.txt"), reference("b.txt")]);
    await user.click(screen.getByRole("button", { name: "Open a.txt" }));
    expect(screen.getByRole("dialog", { name: "a.txt" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Download" })).toHaveAttribute(
      "href",
      expect.stringMatching(/^\/api\/v1\/workspaces\/demo\/files\/.*name=a\.txt$/),
    );
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByRole("dialog", { name: "b.txt" })).toBeVisible();
  });

  it("say beforehand what fits", () => {
    enter(field);
    expect(area()).toHaveTextContent(".txt, image/* · up to 10 B");
  });

  it("are sent side by side with their progress, and a form is told to wait", async () => {
    const sent = catchUploads();
    const { last, pending } = enter(field);
    give(file("a.txt"), file("b.txt"));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(pending.at(-1)).toBe(true);
    act(() => sent[0]!.progress(0.4));
    expect(screen.getByRole("progressbar", { name: "Uploading a.txt" })).toHaveAttribute("aria-valuenow", "40");
    act(() => sent[1]!.answer(201, reference("b.txt")));
    await waitFor(() => expect(last()).toEqual([reference("b.txt")]));
    act(() => sent[0]!.answer(201, reference("a.txt")));
    await waitFor(() => expect(last()).toEqual([reference("b.txt"), reference("a.txt")]));
    expect(pending.at(-1)).toBe(false);
  });

  it("that are too large or of another kind are refused before they are sent", () => {
    const sent = catchUploads();
    const { given } = enter(field);
    give(file("big.txt", "more than ten bytes"), file("run.exe", "x", "application/x-msdownload"));
    expect(screen.getByText("19 B is too large: at most 10 B")).toBeVisible();
    expect(screen.getByText("Only .txt, image/*")).toBeVisible();
    expect(sent).toEqual([]);
    expect(given).toEqual([]);
  });

  it("that did not arrive can be tried again", async () => {
    const sent = catchUploads();
    const { user, last } = enter(field);
    give(file("a.txt"));
    await waitFor(() => expect(sent).toHaveLength(1));
    act(() => sent[0]!.breakOff());
    expect(await screen.findByText(/cannot be reached/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try a.txt again" }));
    await waitFor(() => expect(sent).toHaveLength(2));
    act(() => sent[1]!.answer(201, reference("a.txt")));
    await waitFor(() => expect(last()).toEqual([reference("a.txt")]));
  });

  it("that the server refuses say why", async () => {
    const sent = catchUploads();
    enter(field);
    give(file("a.txt"));
    await waitFor(() => expect(sent).toHaveLength(1));
    act(() => sent[0]!.answer(422, { type: "x", title: "No", detail: "The disk is full.", status: 422, code: "file.full", traceId: "t" }));
    expect(await screen.findByText("The disk is full.")).toBeVisible();
  });

  it("on their way can be stopped", async () => {
    const sent = catchUploads();
    const { user, given, pending } = enter(field);
    give(file("a.txt"));
    await waitFor(() => expect(sent).toHaveLength(1));
    await user.click(screen.getByRole("button", { name: "Stop uploading a.txt" }));
    expect(sent[0]!.isStopped).toBe(true);
    expect(screen.queryByText("a.txt")).toBeNull();
    expect(given).toEqual([]);
    expect(pending.at(-1)).toBe(false);
  });

  it("on their way arrive though their field is out of sight meanwhile", async () => {
    const sent = catchUploads();
    const { last, pending } = enter(field);
    give(file("a.txt"));
    await waitFor(() => expect(sent).toHaveLength(1));
    cleanup();
    expect(sent[0]!.isStopped).toBe(false);
    act(() => sent[0]!.answer(201, reference("a.txt")));

    await waitFor(() => expect(last()).toEqual([reference("a.txt")]));
    expect(pending.at(-1)).toBe(false);
  });

  it("are pasted and removed", async () => {
    const sent = catchUploads();
    const { user, last } = enter(field, [reference("old.txt")]);
    fireEvent.paste(area(), { clipboardData: { files: [file("new.txt")] } });
    await waitFor(() => expect(sent).toHaveLength(1));
    act(() => sent[0]!.answer(201, reference("new.txt")));
    await waitFor(() => expect(last()).toHaveLength(2));
    await user.click(screen.getByRole("button", { name: "Remove old.txt" }));
    expect(last()).toEqual([reference("new.txt")]);
    await user.click(screen.getByRole("button", { name: "Remove new.txt" }));
    expect(last()).toBeNull();
  });

  it("where there is only one, it is an object that the next replaces", async () => {
    const sent = catchUploads();
    const { last } = enter(fieldOf("attachment", { multiple: false }), reference("old.txt"));
    expect(screen.getByRole("button", { name: "Replace" })).toBeVisible();
    give(file("a.txt"), file("b.txt"));
    await waitFor(() => expect(sent).toHaveLength(1));
    act(() => sent[0]!.answer(201, reference("a.txt")));
    await waitFor(() => expect(last()).toEqual(reference("a.txt")));
  });

  it("cannot be changed when they may only be read", () => {
    const sent = catchUploads();
    enter(field, [reference("a.txt")], { isReadOnly: true });
    give(file("b.txt"));
    expect(sent).toEqual([]);
    expect(screen.queryByRole("button", { name: /Remove|Choose/ })).toBeNull();
  });
});
