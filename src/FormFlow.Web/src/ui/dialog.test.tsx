import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Drawer } from "./dialog";

function Page({ losesRow = false }: { losesRow?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const [isGone, setGone] = useState(false);
  return (
    <main id="main" tabIndex={-1}>
      {!isGone && (
        <button type="button" onClick={() => setOpen(true)}>
          row
        </button>
      )}
      {isOpen && (
        <Drawer
          isOpen
          label="record"
          onClose={() => {
            setOpen(false);
            setGone(losesRow);
          }}
        >
          <input aria-label="name" />
        </Drawer>
      )}
    </main>
  );
}

describe("what had the focus before a drawer", () => {
  // On a busy machine the next frame comes while the page behind is still inert: then it brings nothing.
  beforeEach(() => vi.spyOn(window, "requestAnimationFrame").mockReturnValue(0));

  const openAndClose = async () => {
    await userEvent.click(screen.getByRole("button", { name: "row" }));
    expect(await screen.findByRole("dialog")).toContainElement(document.activeElement as HTMLElement);
    await userEvent.keyboard("{Escape}");
  };

  it("has it again when the drawer is gone", async () => {
    render(<Page />);
    await openAndClose();

    await vi.waitFor(() => expect(screen.getByRole("button", { name: "row" })).toHaveFocus());
  });

  it("leaves it to the page when it is gone as well", async () => {
    render(<Page losesRow />);
    await openAndClose();

    await vi.waitFor(() => expect(screen.getByRole("main")).toHaveFocus());
  });
});
