import { Tags } from "lucide-react";
import type { FieldType } from "../field-type";
import { later, laterSettings } from "../later";
import { joinList, splitList, textsOf } from "../lists";
import { membership } from "../operators";
import { TagsDisplay } from "./display";
import { tidy } from "./tidy";

export const tagsType: FieldType<"tags"> = {
  type: "tags",
  icon: Tags,
  group: "choice",
  Input: later(async () => (await import("./input")).TagsInput),
  Display: TagsDisplay,
  Settings: laterSettings(async () => (await import("./settings")).TagsSettings),
  toText: (value) => joinList(textsOf(value)),
  fromText: (pasted, field) => tidy(splitList(pasted), field),
  operators: membership,
  width: 180,
};
