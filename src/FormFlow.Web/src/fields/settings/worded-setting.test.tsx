import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { LocalizedText } from "@/api/documents";
import { WordedSetting } from "./worded-setting";

function open(initial: LocalizedText) {
  let latest: LocalizedText | undefined;
  function Page() {
    const [value, setValue] = useState<LocalizedText | undefined>(initial);
    latest = value;
    return <WordedSetting label="Name" value={value} onChange={setValue} />;
  }
  render(<Page />);
  return { user: userEvent.setup(), value: () => latest, box: () => screen.getByRole("textbox", { name: "Name" }) };
}

describe("a text in several languages", () => {
  it("can be emptied in one, which then shows what people read instead", async () => {
    const { user, value, box } = open({ en: "Orders", "zh-CN": "订单" });
    await user.clear(box());
    expect(value()).toEqual({ "zh-CN": "订单" });
    expect(box()).toHaveValue("");
    expect(box()).toHaveAttribute("placeholder", "订单");
    await user.type(box(), "Purchases");
    expect(value()).toEqual({ en: "Purchases", "zh-CN": "订单" });
  });
});
