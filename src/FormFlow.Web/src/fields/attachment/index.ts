import { Paperclip } from "lucide-react";
import type { FieldType } from "../field-type";
import { filesOf } from "../files/files-of";
import { later, laterSettings } from "../later";
import { joinList } from "../lists";
import { presence } from "../operators";
import { AttachmentDisplay } from "./display";

export const attachmentType: FieldType<"attachment"> = {
  type: "attachment",
  icon: Paperclip,
  group: "file",
  Input: later(async () => (await import("./input")).AttachmentInput),
  Display: AttachmentDisplay,
  Settings: laterSettings(async () => (await import("./settings")).AttachmentSettings),
  toText: (value) => joinList(filesOf(value).map(({ name }) => name)),
  operators: presence,
  width: 220,
  isWide: true,
};
