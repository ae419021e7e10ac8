import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, show } from "@/testing/fields";
import { reference } from "@/testing/uploads";

const field = fieldOf("image");
const picture = { ...reference("a.png"), type: "image/png" };

describe("pictures", () => {
  it("are shown in small and open in large", async () => {
    const { user } = enter(field, [picture]);
    await user.click(screen.getByRole("button", { name: "Open a.png" }));
    expect(screen.getByRole("img", { name: "a.png" })).toHaveAttribute("src", expect.stringContaining(picture.file));
  });

  it("that cannot be shown are an icon", () => {
    const { container } = show(field, [picture]);
    fireEvent.error(container.querySelector("img")!);
    expect(container.querySelector("img")).toBeNull();
    expect(container.querySelector("svg")).not.toBeNull();
  });

  it("are the only files taken", () => {
    enter(field);
    fireEvent.drop(screen.getByRole("group", { name: "It" }), {
      dataTransfer: { files: [new File(["x"], "a.svg", { type: "image/svg+xml" })], types: ["Files"] },
    });
    expect(screen.getByRole("alert")).toHaveTextContent("Only PNG, JPEG");
  });
});
