import { useWords } from "@/i18n";
import { PeopleSetting } from "../people-setting";
import type { EditorProps } from "./editor-props";
import { MessageSetting } from "./message-setting";

/** Whom to tell, and what. */
export function NotifyEditor({ action, workflow: { form }, onChange }: EditorProps<"notify">) {
  const words = useWords("process");
  return (
    <>
      <PeopleSetting label={words("whom")} form={form} value={action.to} onChange={(to) => onChange({ ...action, to })} />
      <MessageSetting label={words("says")} form={form} value={action} onChange={(message) => onChange({ ...action, ...message })} />
    </>
  );
}
