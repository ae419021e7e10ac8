import { Image } from "lucide-react";
import type { FieldType } from "../field-type";
import { filesOf } from "../files/files-of";
import { later, laterSettings } from "../later";
import { joinList } from "../lists";
import { presence } from "../operators";
import { ImageDisplay } from "./display";

export const imageType: FieldType<"image"> = {
  type: "image",
  icon: Image,
  group: "file",
  Input: later(async () => (await import("./input")).ImageInput),
  Display: ImageDisplay,
  Settings: laterSettings(async () => (await import("./settings")).ImageSettings),
  toText: (value) => joinList(filesOf(value).map(({ name }) => name)),
  operators: presence,
  width: 120,
  isWide: true,
};
