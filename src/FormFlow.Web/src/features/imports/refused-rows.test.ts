import { describe, expect, it } from "vitest";
import { fileOf, fileOfPasted, readRefused } from "./refused-rows";

const textOf = (file: File) =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(file);
  });

describe("the file of refused rows", () => {
  it("gives number, cells and faults of each row", () => {
    const { columns, rows } = readRefused(
      '\uFEFFRow,Name,Amount,Errors\r\n3,"Ann, B",12x,Amount: not a number\r\n9,,1,Name: is required\r\n',
    );
    expect(columns).toEqual(["Name", "Amount"]);
    expect(rows).toEqual([
      { row: 3, cells: ["Ann, B", "12x"], fault: "Amount: not a number" },
      { row: 9, cells: ["", "1"], fault: "Name: is required" },
    ]);
  });

  it("takes the apostrophe from cells that would be formulas", () => {
    expect(readRefused("Row,Name,Errors\n2,'=1+1,bad\n3,'tis,bad\n").rows.map((row) => row.cells[0])).toEqual(["=1+1", "'tis"]);
  });

  it("is written back as it was read", async () => {
    const file = fileOf(["Name", "Note"], [["Ann, B", 'says "hi"\nagain']], "x.csv");
    expect(await textOf(file)).toBe('Name,Note\r\n"Ann, B","says ""hi""\nagain"');
  });
});

describe("what was pasted", () => {
  it("is a table parted by tabs", async () => {
    expect(await textOf(fileOfPasted("公司\t金额\n云帆\t1,200\n"))).toBe('公司,金额\r\n云帆,"1,200"');
  });
});
