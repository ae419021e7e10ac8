import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useState } from "react";
import { describe, expect, it } from "vitest";
import { useFields } from "@/fields/shown-field";
import { renderIn } from "../testing-shop";
import { labelIn } from "./arranged";
import { FieldList } from "./field-list";

function List() {
  const fields = useFields("shop.order");
  const [chosen, choose] = useState<readonly string[]>(["number"]);
  const [, draw] = useState(0);
  // What stands around draws it again at once, with a list that is another one and says the same.
  useEffect(() => draw(chosen.length), [chosen]);
  return (
    <FieldList
      title="Columns"
      add="Add a column"
      chosen={[...chosen]}
      choices={fields.all}
      most={9}
      label={labelIn(fields)}
      onChange={choose}
    />
  );
}

describe("a list of fields", () => {
  it("keeps the focus on what was picked, and is not called as the box to pick in", async () => {
    renderIn(<List />);
    await userEvent.type(await screen.findByRole("combobox", { name: "Add a column" }), "Amo");

    await userEvent.keyboard("{ArrowDown}{Enter}");

    await waitFor(() => expect(screen.getByRole("row", { name: "Amount" })).toHaveFocus());
    expect(screen.getByRole("grid", { name: "Columns" })).toBeVisible();
  });

  it("leaves the focus alone where something is taken away", async () => {
    renderIn(<List />);

    await userEvent.click(await screen.findByRole("button", { name: "Remove Number" }));

    await waitFor(() => expect(screen.queryByRole("row", { name: "Number" })).toBeNull());
    expect(screen.getByRole("combobox", { name: "Add a column" })).not.toHaveFocus();
  });
});
