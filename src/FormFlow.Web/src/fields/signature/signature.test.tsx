import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { enter, fieldOf, show } from "@/testing/fields";
import { catchUploads, reference } from "@/testing/uploads";

const field = fieldOf("signature");
const kept = reference("signature.png");

/** The drawing surface that the test browser lacks: takes every call and makes a small picture. */
beforeEach(() => {
  const context = new Proxy({}, { get: (_, name) => (name === "measureText" ? () => ({ width: 10 }) : () => {}), set: () => true });
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
  vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((done) => done(new Blob(["png"], { type: "image/png" })));
  Object.assign(HTMLElement.prototype, { setPointerCapture: () => {}, hasPointerCapture: () => true });
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
      unobserve() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

function draw() {
  const pad = screen.getByRole("img", { name: /Sign here/ });
  fireEvent.pointerDown(pad, { pointerId: 1, isPrimary: true, button: 0, clientX: 10, clientY: 10 });
  fireEvent.pointerMove(pad, { pointerId: 1, clientX: 60, clientY: 20 });
  fireEvent.pointerUp(pad, { pointerId: 1 });
}

describe("a signature", () => {
  it("is shown as a picture", () => {
    show(field, kept);
    expect(screen.getByRole("img", { name: "Signature" })).toHaveAttribute("src", expect.stringContaining(kept.file));
  });

  it("drawn is kept once the hand rests", async () => {
    const sent = catchUploads();
    const { last, pending } = enter(field);
    draw();
    draw();
    expect(pending.at(-1)).toBe(true);
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 3000 });
    expect(sent[0]!.file.name).toBe("signature.png");
    act(() => sent[0]!.answer(201, kept));
    await waitFor(() => expect(last()).toEqual(kept));
    await waitFor(() => expect(pending.at(-1)).toBe(false));
  });

  it("whose only stroke is undone is blank", async () => {
    const { user, last } = enter(field);
    draw();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(last()).toBeNull();
  });

  it("can be a typed name", async () => {
    const sent = catchUploads();
    const { user, last } = enter(field);
    await user.click(screen.getByRole("button", { name: "Type your name instead" }));
    await user.type(screen.getByRole("textbox", { name: "Your name" }), "Ann Chen");
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 3000 });
    act(() => sent[0]!.answer(201, kept));
    await waitFor(() => expect(last()).toEqual(kept));
  });

  it("that could not be kept says so", async () => {
    const sent = catchUploads();
    enter(field);
    draw();
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 3000 });
    act(() => sent[0]!.breakOff());
    expect(await screen.findByRole("alert")).toHaveTextContent(/cannot be reached/);
  });

  it("is made anew", async () => {
    const { user, last } = enter(field, kept);
    await user.click(screen.getByRole("button", { name: "Sign again" }));
    expect(last()).toBeNull();
    expect(screen.getByRole("img", { name: /Sign here/ })).toBeInTheDocument();
  });
});
