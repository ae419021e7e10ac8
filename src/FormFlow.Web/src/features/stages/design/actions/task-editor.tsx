import { X } from "lucide-react";
import { FormulaBox } from "@/fields/formulas/formula-box";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { DurationSetting } from "../duration-setting";
import { PeopleSetting } from "../people-setting";
import type { EditorProps } from "./editor-props";
import { MessageSetting } from "./message-setting";

/** What is to be done, by whom and until when. */
export function TaskEditor({ action, workflow: { form }, onChange }: EditorProps<"createTask">) {
  const words = useWords("process");
  return (
    <>
      <MessageSetting label={words("toDo")} form={form} value={action} onChange={(message) => onChange({ ...action, ...message })} />
      <PeopleSetting
        label={words("whoDoes")}
        form={form}
        value={action.assignee}
        onChange={(assignee) => onChange({ ...action, assignee })}
      />
      {action.dueAt === undefined ? (
        <DurationSetting label={words("dueIn")} value={action.due} onChange={(due) => onChange({ ...action, due })} />
      ) : (
        <div className="ff-process-told">
          <div className="ff-grow">
            <FormulaBox label={words("dueAt")} scope={form} value={action.dueAt} onChange={(dueAt) => onChange({ ...action, dueAt })} />
          </div>
          <IconButton small label={words("clear", { name: words("dueAt") })} onPress={() => onChange({ ...action, dueAt: undefined })}>
            <X />
          </IconButton>
        </div>
      )}
    </>
  );
}
