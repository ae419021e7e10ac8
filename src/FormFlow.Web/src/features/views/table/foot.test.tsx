import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useFields } from "@/fields/shown-field";
import { renderIn } from "../testing-shop";
import { Foot } from "./foot";
import { TableContext, type TableState } from "./table-state";

function Sum({ foot }: { foot: TableState["foot"] }) {
  const amount = useFields("shop.order").at("amount")!;
  return (
    <TableContext value={{ foot, total: 3 } as TableState}>
      <Foot shown={amount} measure="sum" />
    </TableContext>
  );
}

describe("what a column adds up to", () => {
  it("is told with all its digits, and in short for a narrow column", () => {
    renderIn(<Sum foot={{ count: 3, amount: 1234567 }} />);

    expect(screen.getByTitle("Sum 1,234,567")).toHaveTextContent("1,234,567");
    expect(screen.getByText("1.23M")).toHaveAttribute("aria-hidden", "true");
  });

  it("is left out when there is nothing to add up", () => {
    const { container } = renderIn(<Sum foot={{ count: 0, amount: null }} />);

    expect(container).toBeEmptyDOMElement();
  });
});
