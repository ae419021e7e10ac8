import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FileReading } from "./file-reading";
import type { ImportPreview } from "./imports-api";

const workbook = {
  kind: "workbook",
  hasByteOrderMark: false,
  quote: null,
  headerRow: 12,
  sheet: "Orders",
  sheets: [
    { name: "Orders", hidden: false },
    { name: "Old", hidden: true },
  ],
} as unknown as ImportPreview["format"];

describe("how a file is read", () => {
  it("offers the sheets of a workbook, hidden ones told, and a header row as far down as it was found", async () => {
    const onChange = vi.fn();
    render(<FileReading preview={{ format: workbook }} reading={{ header: "3" }} onChange={onChange} />);
    expect(screen.queryByText("Encoding")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: /Sheet/ }));
    await userEvent.click(screen.getByRole("option", { name: "Old (hidden)" }));
    expect(onChange).toHaveBeenCalledWith({ sheet: "Old", header: undefined });
    await userEvent.click(screen.getByRole("button", { name: /Names of columns/ }));
    expect(screen.getByRole("option", { name: "Row 12" })).toBeInTheDocument();
  });

  it("offers encodings and delimiters of a text", async () => {
    const onChange = vi.fn();
    const format = { kind: "text", encoding: "gb18030", delimiter: ",", headerRow: 1 } as unknown as ImportPreview["format"];
    render(<FileReading preview={{ format }} reading={{}} onChange={onChange} />);
    await userEvent.click(screen.getByRole("button", { name: /Encoding/ }));
    await userEvent.click(screen.getByRole("option", { name: "BIG5" }));
    expect(onChange).toHaveBeenCalledWith({ encoding: "big5" });
  });
});
