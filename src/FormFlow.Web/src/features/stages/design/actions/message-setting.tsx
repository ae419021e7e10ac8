import type { LocalizedText } from "@/api/documents";
import { useWords } from "@/i18n";
import { TemplateSetting } from "./template-setting";

type Message = { title: LocalizedText; text?: LocalizedText };

/** What people are told: a line, and more about it. */
export function MessageSetting(props: { label: string; form: string; value: Message; onChange: (message: Message) => void }) {
  const { label, form, value, onChange } = props;
  const words = useWords("process");
  const { title, text } = value;
  return (
    <>
      <TemplateSetting label={label} form={form} value={title} onChange={(next) => onChange({ title: next ?? "", text })} />
      <TemplateSetting label={words("more")} form={form} multiline value={text} onChange={(next) => onChange({ title, text: next })} />
    </>
  );
}
