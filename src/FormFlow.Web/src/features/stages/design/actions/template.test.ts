import { describe, expect, it } from "vitest";
import { namesIn, translation, withNames } from "./template";

const { read, kept, holding } = translation([
  { path: "name", label: "Name" },
  { path: "account.name", label: "Account › Name" },
  { path: "nick", label: "Name" },
  { path: "odd", label: "Odd {label}" },
]);

describe("a text with values of a record", () => {
  it.each([
    ["Call {name}", "Call {Name}"],
    ["{account.name}: {name}", "{Account › Name}: {Name}"],
    ["Call { name }", "Call {Name}"],
    ["{{name}} is no value, {name} is", "{{name}} is no value, {Name} is"],
    ["{gone} stays as it is", "{gone} stays as it is"],
    ["{nick} and {odd} are told by their keys", "{nick} and {odd} are told by their keys"],
    ["half a {name", "half a {name"],
    ["", ""],
  ])("reads %j as %j", (text, shown) => {
    expect(read(text)).toBe(shown);
    expect(read(kept(shown))).toBe(shown);
  });

  it("keeps paths, whether a label or a path was written", () => {
    expect(kept("Call {Name} of {Account › Name}")).toBe("Call {name} of {account.name}");
    expect(kept("Call {name}, {{Name}}, {Nobody}")).toBe("Call {name}, {{Name}}, {Nobody}");
  });

  it("holds a field by its label, and by its path where the label would mean another", () => {
    expect(holding("account.name")).toBe("{Account › Name}");
    expect(holding("nick")).toBe("{nick}");
    expect(holding("odd")).toBe("{odd}");
  });

  it("tells the names in it", () => {
    expect(namesIn("{a} {{b}} { c.d } {e")).toEqual(["a", "c.d"]);
    expect(withNames("{a}{a}", (name) => name.toUpperCase())).toBe("{A}{A}");
  });
});
