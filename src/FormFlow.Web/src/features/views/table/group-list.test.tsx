import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RecordAsk } from "../api/records";
import { answer, item, renderIn } from "../testing-shop";
import { GroupList, useGroupLists } from "./group-list";

const ask: RecordAsk = { filter: { field: "kind", op: "eq", value: "a" } };

function Group({ isOpen = true }: { isOpen?: boolean }) {
  const { lists, tell } = useGroupLists();
  const held = lists.get("a");
  return (
    <>
      {isOpen && <GroupList ws="demo" form="shop.order" id="a" ask={ask} tell={tell} />}
      <output>{held ? `${held.items.length}${held.isWhole ? "" : " and more"}` : "nothing"}</output>
      <button type="button" onClick={() => held?.more()}>
        go on
      </button>
    </>
  );
}

describe("the records of an open group", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("come page after page, until there are no more", async () => {
    const calls = answer(({ body }) => {
      const { limit, cursor } = body as { limit: number; cursor?: string };
      const from = cursor === undefined ? 0 : Number(cursor);
      const items = Array.from({ length: Math.min(limit, 100 - from) }, (_, index) => item(`${from + index}`));
      return { body: { items, nextCursor: from + items.length < 100 ? String(from + items.length) : undefined } };
    });
    renderIn(<Group />);

    expect(await screen.findByText("60 and more")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button"));
    expect(await screen.findByText("100")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button"));

    expect(calls.map(({ body }) => (body as { cursor?: string }).cursor)).toEqual([undefined, "60"]);
    for (const { body } of calls) expect(body).toMatchObject(ask);
  });

  it("are let go when it is closed", async () => {
    answer(() => ({ body: { items: [item("x")] } }));
    const { rerender } = renderIn(<Group />);
    expect(await screen.findByText("1")).toBeInTheDocument();

    rerender(<Group isOpen={false} />);

    expect(screen.getByText("nothing")).toBeInTheDocument();
  });
});
