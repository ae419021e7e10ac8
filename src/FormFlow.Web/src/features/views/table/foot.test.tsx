import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useFields } from "@/fields/shown-field";
import { renderIn } from "../testing-shop";
import type { Total } from "../totals";
import { Foot } from "./foot";
import { TableContext, type TableState } from "./table-state";

function Sum({ foot, of = "amount", measure = "sum" }: { foot: TableState["foot"]; of?: string; measure?: Total }) {
  const shown = useFields("shop.order").at(of)!;
  return (
    <TableContext value={{ foot, total: 3 } as TableState}>
      <Foot shown={shown} measure={measure} />
    </TableContext>
  );
}

describe("what a column adds up to", () => {
  it("is told with all its digits, and in short for a narrow column", () => {
    renderIn(<Sum foot={{ count: 3, "total amount": 1234567 }} />);

    expect(screen.getByTitle("Sum 1,234,567")).toHaveTextContent("1,234,567");
    expect(screen.getByText("1.23M")).toHaveAttribute("aria-hidden", "true");
  });

  it("is the number of those filled in where that is asked, of a text too", () => {
    renderIn(<Sum foot={{ count: 3, "total number": 2 }} of="number" measure="count" />);

    expect(screen.getByTitle("Filled in 2")).toHaveTextContent("Filled in2");
  });

  it("is the earliest where the least of days is asked", () => {
    renderIn(<Sum foot={{ count: 3, "total due": "2026-03-04" }} of="due" measure="min" />);

    expect(screen.getByTitle(/^Earliest .*2026/)).toBeVisible();
  });

  it("is left out when there is nothing to add up", () => {
    const { container } = renderIn(<Sum foot={{ count: 0, "total amount": null }} />);

    expect(container).toBeEmptyDOMElement();
  });
});
