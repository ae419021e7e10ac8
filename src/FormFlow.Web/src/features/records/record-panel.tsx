import { useState } from "react";
import { useForm } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Confirm } from "@/ui/confirm";
import { Drawer } from "@/ui/dialog";
import { RecordView } from "./record-view";

type Props = {
  form: string;
  id: string;
  onClose: () => void;
  previous?: () => void;
  next?: () => void;
  /** Where it stands among those that the list behind shows. */
  position?: { index: number; count: number };
};

/** A record in a drawer beside its list. What is typed is not lost by a click beside it: leaving is asked about first. */
export function RecordPanel({ form, id, onClose, previous, next, position }: Props) {
  const words = useWords("records");
  const text = useText();
  const document = useForm(form)?.document;
  const [isDirty, setDirty] = useState(false);
  const [leave, setLeave] = useState<{ go: () => void } | null>(null);
  const leaving = (go: (() => void) | undefined) => go && (() => (isDirty ? setLeave({ go }) : go()));
  return (
    <Drawer isOpen onClose={() => leaving(onClose)?.()} label={text(document?.label, form)}>
      <RecordView
        key={id}
        form={form}
        id={id}
        neighbours={position && { position: position.index, total: position.count, previous: leaving(previous), next: leaving(next) }}
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
