import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { HeaderCell } from "./header-cell";

function open(type: string) {
  const field = { key: "amount", type } as never;
  const actions = { sort: vi.fn(), pin: vi.fn(), hide: vi.fn(), group: vi.fn(), total: vi.fn() };
  const shown = { path: "amount", field, label: "Amount", form: "shop.order", kind: field };
  render(<HeaderCell shown={shown} sort={[]} isPinned={false} hasTotal={false} isGrouped={false} tabIndex={0} actions={actions} />);
  return { actions, user: userEvent.setup() };
}

describe("the head of a column", () => {
  it("sorts at Enter and opens its menu at Alt and an arrow", async () => {
    const { actions, user } = open("number");
    await user.tab();
    await user.keyboard("{Enter}");
    expect(actions.sort).toHaveBeenCalledWith("amount", false, false);

    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await screen.findByRole("menuitem", { name: "Sort ascending" });
    await user.keyboard("{ArrowDown}");
    await vi.waitFor(() => expect(screen.getByRole("menuitem", { name: "Sort descending" })).toHaveFocus());
  });

  it("has its menu where it cannot be sorted too", async () => {
    const { actions, user } = open("signature");
    await user.tab();
    await user.keyboard("{Enter}{Shift>}{F10}{/Shift}");
    await user.click(await screen.findByRole("menuitem", { name: "Hide column" }));

    expect(actions.sort).not.toHaveBeenCalled();
    expect(actions.hide).toHaveBeenCalledWith("amount");
  });
});
