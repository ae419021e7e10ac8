import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { FieldOf } from "@/api/documents";
import { testCatalog } from "@/testing/catalog";
import { FakeServer } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { TextInput } from "./input";

const towns = ["Bern", "Bregenz", "Chur"];

function open(others: boolean, initial: unknown = null) {
  const server = new FakeServer({
    ...workspaceRoutes,
    "POST /workspaces/:ws/forms/:form/aggregate": ({ body }) => {
      const typed = (body as { filter: { all: { value?: string }[] } }).filter.all[1]?.value ?? "";
      return { rows: towns.filter((town) => town.includes(typed)).map((town) => ({ town, count: 1 })) };
    },
  });
  const field = { key: "town", type: "text", optionsFrom: { form: "shop.place", field: "town", others } } as FieldOf<"text">;
  let latest: unknown = initial;
  function Page() {
    const [value, setValue] = useState(initial);
    latest = value;
    return <TextInput field={field} form="shop.visit" value={value} onChange={setValue} label="Town" id="town" values={{}} />;
  }
  renderInWorkspace(testCatalog({}), <Page />);
  return { server, user: userEvent.setup(), value: () => latest, box: () => screen.getByRole("combobox", { name: "Town" }) };
}

describe("a text with options from another form", () => {
  it("is chosen among the values found by typing a part, and closes", async () => {
    const { user, value, box } = open(false);
    await user.click(box());
    expect(await screen.findAllByRole("option")).toHaveLength(3);
    await user.type(box(), "Br");
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(1));
    await user.click(screen.getByRole("option", { name: "Bregenz" }));
    expect(value()).toBe("Bregenz");
    expect(box()).toHaveValue("Bregenz");
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("is what it was when something else was typed, and blank when emptied", async () => {
    const { user, value, box } = open(false, "Chur");
    await user.click(box());
    await user.type(box(), "xx");
    expect(await screen.findByText("No option has this.")).toBeVisible();
    await user.tab();
    expect(box()).toHaveValue("Chur");
    expect(value()).toBe("Chur");
    await user.clear(box());
    expect(value()).toBeNull();
  });

  it("is what is typed where others may be given too", async () => {
    const { user, value, box } = open(true);
    await user.type(box(), "Rome");
    await user.tab();
    expect(value()).toBe("Rome");
    expect(box()).toHaveValue("Rome");
  });
});
