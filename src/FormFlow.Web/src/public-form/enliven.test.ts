import { fireEvent, screen } from "@testing-library/dom";
import { beforeEach, expect, test } from "vitest";
import { enliven, type Told } from "./enliven";

const told = {
  form: "shop.request",
  zone: "UTC",
  document: {
    label: "Request",
    fields: [
      { key: "kind", type: "select" },
      {
        key: "why",
        type: "text",
        requiredWhen: { field: "kind", op: "eq", value: "gift" },
        visibleWhen: { field: "kind", op: "eq", value: "gift" },
      },
      {
        key: "items",
        type: "subform",
        fields: [
          { key: "price", type: "number", required: true },
          { key: "twice", type: "formula", formula: "price * 2" },
        ],
      },
      { key: "total", type: "formula", formula: "SUM(items.twice)" },
      { key: "beyond", type: "formula", formula: "secret * 2" },
    ],
    validations: [{ check: { field: "total", op: "lte", value: 100 }, message: "Too dear.", field: "total" }],
    layout: [],
  },
  formulas: [
    { pointer: "/fields/2/fields/1/formula", inputs: ["price"], tree: ["call", "$multiply", ["in", 0], 2] },
    { pointer: "/fields/3/formula", inputs: ["items.twice"], tree: ["call", "SUM", ["in", 0]] },
    { pointer: "/fields/4/formula", inputs: ["secret"], tree: ["call", "$multiply", ["in", 0], 2] },
  ],
} as unknown as Told;

const row = (number: number) => `
  <div class="row" role="group" aria-label="Row ${number + 1}"><input type="hidden" name="items" value="${number}">
    <div class="field" data-field="items.${number}.price"><label for="items.${number}.price">Price</label><input id="items.${number}.price" name="items.${number}.price" inputmode="decimal"></div>
    <div class="field" data-field="items.${number}.twice"><label for="items.${number}.twice">Twice</label><output id="items.${number}.twice"></output></div>
    <button name="-do" value="remove:items:${number}">Remove row ${number + 1}</button></div>`;

beforeEach(async () => {
  document.body.innerHTML = `<form data-needed="A value is needed." data-mark="needed">
    <div class="field" data-field="kind"><label for="kind">Kind</label><select id="kind" name="kind"><option value="">Choose</option><option value="gift">Gift</option></select></div>
    <div class="field" data-field="why"><label for="why">Why</label><input id="why" name="why"></div>
    <fieldset class="rows" data-field="items"><legend>Items</legend>${row(0)}<button name="-do" value="add:items">Add a row</button></fieldset>
    <div class="field" data-field="total"><label for="total">Total</label><output id="total"></output></div>
    <div class="field" data-field="beyond"><label for="beyond">Beyond</label><output id="beyond">84</output></div>
    <button class="send" name="-do" value="send">Send</button></form>`;
  await enliven(document.querySelector("form")!, told);
});

const type = (label: string, value: string, at = 0) =>
  fireEvent.input(screen.getAllByLabelText(new RegExp(`^${label}`))[at]!, { target: { value } });
const place = (name: string) => document.querySelector(`[data-field="${name}"]`)!;

test("a field is shown, and needed, when its rule says so", () => {
  expect(place("why").classList.contains("off")).toBe(true);
  type("Kind", "gift");
  expect(place("why").classList.contains("off")).toBe(false);
  expect(place("why").textContent).toContain("needed");
});

test("formulas follow what is typed, in rows and over them", () => {
  type("Price", "4");
  fireEvent.click(screen.getByText("Add a row"));
  type("Price", "1,000", 1);
  expect(screen.getAllByLabelText("Twice").map((output) => (output as HTMLOutputElement).value)).toEqual(["8", "2,000"]);
  expect((screen.getByLabelText("Total") as HTMLOutputElement).value).toBe("2,008");
});

test("what only the server can compute stands until something is typed", () => {
  const beyond = screen.getByLabelText("Beyond") as HTMLOutputElement;
  expect(beyond.value).toBe("84");
  type("Price", "4");
  expect(beyond.value).toBe("");
});

test("a number stands in groups, and without them while it is edited", () => {
  const price = screen.getByLabelText(/^Price/) as HTMLInputElement;
  type("Price", "1234567.5");
  fireEvent.focusOut(price);
  expect(price.value).toBe("1,234,567.5");
  expect((screen.getByLabelText("Total") as HTMLOutputElement).value).toBe("2,469,135");
  fireEvent.focusIn(price);
  expect(price.value).toBe("1234567.5");
});

test("a row that goes takes its part along, and the others are counted anew", () => {
  type("Price", "4");
  fireEvent.click(screen.getByText("Add a row"));
  type("Price", "5", 1);
  fireEvent.click(screen.getByText("Remove row 1"));
  expect((screen.getByLabelText("Total") as HTMLOutputElement).value).toBe("10");
  expect(screen.getByText("Remove row 1")).toHaveProperty("value", "remove:items:1");
  expect(document.querySelectorAll("[name=items]")).toHaveLength(1);
});

test("what is missing is said before it is sent, where it is missing", () => {
  type("Kind", "gift");
  const sent = fireEvent.submit(document.querySelector("form")!);
  expect(sent).toBe(false);
  expect(place("why").querySelector(".fault")?.textContent).toBe("A value is needed.");
  expect(place("items.0.price").querySelector(".fault"), "a row in which nothing stands is none").toBeNull();
  expect(screen.getByLabelText(/Why/)).toHaveProperty("ariaInvalid", "true");
  expect(document.activeElement).toBe(screen.getByLabelText(/Why/));
});

test("a rule between fields speaks in the form's words and keeps it from being sent", () => {
  type("Price", "60");
  expect(fireEvent.submit(document.querySelector("form")!)).toBe(false);
  expect(place("total").querySelector(".fault")?.textContent).toBe("Too dear.");
  type("Price", "6");
  expect(place("total").querySelector(".fault")).toBeNull();
  expect(fireEvent.submit(document.querySelector("form")!)).toBe(true);
});
