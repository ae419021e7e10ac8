import { act, renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/api/problem";
import { useDraftSaving } from "./use-draft-saving";

type Text = { text: string };
const conflict = () => new ApiProblem({ status: 412 } as never);

/** A server that keeps one text, and what was saved there. */
function server(text: string) {
  const kept = { document: { text }, version: 1 };
  const save = vi.fn(async (document: Text, version: number) => {
    if (version !== kept.version) throw conflict();
    Object.assign(kept, { document, version: version + 1 });
    return { ...kept };
  });
  return { kept, save };
}

function begin({ kept, save }: ReturnType<typeof server>, choose: (theirs: Text, mine: Text) => Text) {
  const start = { ...kept };
  const bringTogether = async (_: Text, mine: () => Text) => ({ theirs: { ...kept }, made: choose(kept.document, mine()) });
  return renderHook(({ document }: { document: Text }) => useDraftSaving({ start, document, save, bringTogether }), {
    initialProps: { document: start.document },
  });
}

describe("a draft", () => {
  it("is saved a moment after it changed", async () => {
    const one = server("a");
    const { result, rerender } = begin(one, (_, mine) => mine);
    rerender({ document: { text: "b" } });
    expect(result.current.saving.state).toBe("waiting");
    await waitFor(() => expect(result.current).toMatchObject({ saving: { state: "saved" }, version: 2 }));
    expect(one.kept.document.text).toBe("b");
  });

  it("is saved over what somebody else saved only once both were brought together", async () => {
    const one = server("a");
    const { result, rerender } = begin(one, (theirs, mine) => ({ text: theirs.text + mine.text }));
    Object.assign(one.kept, { document: { text: "x" }, version: 2 });
    rerender({ document: { text: "b" } });
    await act(() => result.current.flush());
    expect(one.kept).toEqual({ document: { text: "xb" }, version: 3 });
    expect(result.current).toMatchObject({ saving: { state: "saved" }, version: 3 });
  });

  it("is not saved again where theirs holds", async () => {
    const one = server("a");
    const { result, rerender } = begin(one, (theirs) => theirs);
    Object.assign(one.kept, { document: { text: "x" }, version: 2 });
    rerender({ document: { text: "b" } });
    await act(() => result.current.flush());
    expect(one.save).toHaveBeenCalledTimes(1);
    expect(result.current).toMatchObject({ saving: { state: "saved" }, version: 2 });
  });

  it("tells what the server cannot read, and goes on once that is mended", async () => {
    const one = server("a");
    const { result, rerender } = begin(one, (_, mine) => mine);
    one.save.mockRejectedValueOnce(new ApiProblem({ status: 422 } as never));
    rerender({ document: { text: "?" } });
    await act(() => result.current.flush());
    expect(result.current.saving).toMatchObject({ state: "refused", document: { text: "?" } });
    rerender({ document: { text: "b" } });
    await waitFor(() => expect(result.current.saving.state).toBe("saved"));
  });
});
