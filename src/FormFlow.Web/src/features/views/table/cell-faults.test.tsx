import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { recordPagesQuery } from "../api/records";
import { answer, inShop, item } from "../testing-shop";
import { useCellSaving } from "./cell-faults";

const problem = (status: number, errors: object[] = []) => ({ status, body: { status, code: "record.refused", title: "Refused", errors } });

/** A list in memory that shows one record, and a cell of it being saved. */
async function saving(answers: Parameters<typeof answer>[0]) {
  const calls = answer(answers);
  const { client, wrapper } = inShop();
  const { queryKey } = recordPagesQuery("demo", "shop.order", {});
  const held = item("1", { number: "A", amount: 1 }, 3);
  client.setQueryData(queryKey, { pages: [{ items: [held] }], pageParams: [{ limit: 100 }] });
  const { result } = renderHook(() => useCellSaving("demo", "shop.order"), { wrapper });
  await act(() => result.current.save(held, "amount", 5));
  return { calls, fault: result.current.faults.get("1 amount"), shown: client.getQueryData(queryKey)?.pages[0]?.items[0] };
}

describe("a cell that is saved", () => {
  it("sends only its value, for the version that was read, and shows what the server made of it", async () => {
    const { calls, fault, shown } = await saving(() => ({ body: item("1", { number: "A", amount: 5, extra: true }, 4) }));

    expect(calls[0]).toMatchObject({ method: "PATCH", body: { values: { amount: 5 } } });
    expect(fault).toBeUndefined();
    expect(shown).toMatchObject({ version: 4, values: { number: "A", amount: 5 } });
    expect(shown?.values).not.toHaveProperty("extra");
  });

  it("keeps what was typed with the reason when it is refused", async () => {
    const { fault, shown } = await saving(() =>
      problem(422, [{ pointer: "/values/amount", code: "x", detail: "At most 3.", parameters: {} }]),
    );

    expect(fault).toEqual({ value: 5, text: "At most 3." });
    expect(shown?.values.amount).toBe(1);
  });

  it("shows the record as it is now when somebody else was faster", async () => {
    const { fault, shown } = await saving(({ method }) =>
      method === "PATCH" ? problem(412) : { body: item("1", { number: "B", amount: 9 }, 8) },
    );

    expect(fault).toMatchObject({ value: 5 });
    expect(shown).toMatchObject({ version: 8, values: { number: "B", amount: 9 } });
  });
});
