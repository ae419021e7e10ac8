import { UserRound } from "lucide-react";
import type { FieldType } from "../field-type";
import { later, laterSettings } from "../later";
import { joinList } from "../lists";
import { choice, membership } from "../operators";
import { referencesOf } from "../references";
import { MemberDisplay } from "./display";

const one: FieldType<"member"> = {
  type: "member",
  icon: UserRound,
  group: "link",
  Input: later(async () => (await import("./input")).MemberInput),
  Display: MemberDisplay,
  Settings: laterSettings(async () => (await import("./settings")).MemberSettings),
  toText: (value) => joinList(referencesOf(value).map(({ title }) => title)),
  operators: choice,
  width: 140,
  canSort: true,
  canGroup: true,
};
const several: FieldType<"member"> = { ...one, operators: membership, width: 200, canSort: false, canGroup: false };

export const memberType: FieldType<"member"> = { ...one, of: (field) => (field.multiple ? several : one) };
