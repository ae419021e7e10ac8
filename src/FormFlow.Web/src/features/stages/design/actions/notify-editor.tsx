import { useWords } from "@/i18n";
import { PeopleSetting } from "../people-setting";
import type { EditorProps } from "./editor-props";
import { TemplateSetting } from "./template-setting";

/** Whom to tell, and what. */
export function NotifyEditor({ action, workflow: { form }, onChange }: EditorProps<"notify">) {
  const words = useWords("process");
  return (
    <>
      <PeopleSetting label={words("whom")} form={form} value={action.to} onChange={(to) => onChange({ ...action, to })} />
      <TemplateSetting
        label={words("says")}
        form={form}
        value={action.title}
        onChange={(title) => onChange({ ...action, title: title ?? "" })}
      />
      <TemplateSetting
        label={words("more")}
        form={form}
        multiline
        value={action.text ?? undefined}
        onChange={(text) => onChange({ ...action, text })}
      />
    </>
  );
}
