import { describe, expect, it } from "vitest";
import { readBlock, writeBlock } from "./clipboard";

describe("a block on the clipboard", () => {
  it("is cells parted by tabs and rows parted by line ends", () => {
    expect(readBlock("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("keeps tabs, line ends and quotes inside quoted cells", () => {
    const cells = [
      ['say "hi"', "two\nlines"],
      ["a\tb", ""],
    ];

    expect(readBlock(writeBlock(cells))).toEqual(cells);
  });

  it("of one cell is one cell", () => {
    expect(readBlock("上海凌科自动化")).toEqual([["上海凌科自动化"]]);
  });

  it("keeps blank rows between others", () => {
    expect(readBlock("a\n\nb")).toEqual([["a"], [""], ["b"]]);
  });
});
