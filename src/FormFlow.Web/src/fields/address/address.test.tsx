import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, said } from "@/testing/fields";
import { partAddress } from "./divisions";

const field = fieldOf("address");

describe("an address", () => {
  it("is written as its language does", () => {
    expect(said(field, { province: "广东省", city: "深圳市", detail: "科技园路1号", postalCode: "518000" })).toBe(
      "广东省深圳市科技园路1号 518000",
    );
    expect(said(field, { country: "UK", city: "London", detail: "1 High Street" })).toBe("1 High Street, London, UK");
  });

  it("is typed in parts; the divisions of China are offered, others can be typed", async () => {
    const { user, last } = enter(field);
    await user.type(screen.getByRole("combobox", { name: /Province/ }), "guangd");
    await user.click(await screen.findByRole("option", { name: "Guangdong 广东省" }));
    expect(last()).toEqual({ province: "广东省" });
    await user.type(screen.getByRole("combobox", { name: "City" }), "深");
    await user.click(await screen.findByRole("option", { name: "深圳市" }));
    await user.type(screen.getByRole("combobox", { name: "District" }), "Elsewhere");
    expect(last()).toEqual({ province: "广东省", city: "深圳市", district: "Elsewhere" });
  });

  it("in another country is not offered the divisions of China", async () => {
    const { user, last } = enter(field, { country: "Japan" });
    const province = screen.getByRole("combobox", { name: /Province/ });
    await user.type(province, "Kanto");

    expect(last()).toEqual({ country: "Japan", province: "Kanto" });
    expect(screen.queryByRole("option")).toBeNull();
  });

  it("pasted whole is taken apart", async () => {
    const { last } = enter(field);
    await waitFor(() => {
      fireEvent.paste(screen.getByRole("combobox", { name: /Street/ }), {
        clipboardData: { getData: () => "广东省深圳市南山区科技园路1号" },
      });
      expect(last()).toEqual({ province: "广东省", city: "深圳市", district: "南山区", detail: "科技园路1号" });
    });
  });

  it("in a city that is its own province has both", () => {
    expect(partAddress("上海市黄浦区人民大道1号")).toEqual({
      province: "上海市",
      city: "上海市",
      district: "黄浦区",
      detail: "人民大道1号",
    });
    expect(partAddress("1 High Street")).toBeUndefined();
  });

  it("is blank when all of it is", async () => {
    const { user, last } = enter(field, { city: "London" });
    await user.clear(screen.getByRole("combobox", { name: "City" }));
    expect(last()).toBeNull();
    expect(pasted(field, "1 High Street")).toEqual({ detail: "1 High Street" });
  });
});
