import { useState } from "react";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { placeInList } from "@/lib/record-list";
import { Confirm } from "@/ui/confirm";
import { Drawer } from "@/ui/dialog";
import { neighboursOf } from "./neighbours";
import { RecordView } from "./record-view";

type Props = { form: string; id: string; label: string; onGo: (id: string) => void; onClose: () => void };

/** A record in a drawer beside its list. What is typed is not lost by a click beside it: leaving is asked about first. */
export function RecordPanel({ form, id, label, onGo, onClose }: Props) {
  const words = useWords("records");
  const ws = useWorkspace();
  const [isDirty, setDirty] = useState(false);
  const [leave, setLeave] = useState<{ go: () => void } | null>(null);
  const leaving = (go: () => void) => () => (isDirty ? setLeave({ go }) : go());
  return (
    <Drawer isOpen onClose={leaving(onClose)} label={label}>
      <RecordView
        key={id}
        form={form}
        id={id}
        neighbours={neighboursOf(placeInList(ws, form, id), (other) => leaving(() => onGo(other)))}
        onClose={leaving(onClose)}
        onDirtyChange={setDirty}
      />
      <Confirm
        isOpen={leave !== null}
        title={words("form.leave.title")}
        action={words("form.leave.go")}
        onClose={() => setLeave(null)}
        onConfirm={() => {
          setDirty(false);
          setLeave(null);
          leave?.go();
        }}
      >
        {words("form.leave.text")}
      </Confirm>
    </Drawer>
  );
}
