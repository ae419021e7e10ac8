import type { Ref } from "react";
import { useEffect, useImperativeHandle, useRef, useState } from "react";
import type { ApiRecord } from "@/forms/api/records";
import { DesignHereContext, useDesignHere } from "@/forms/design-here";
import { RecordForm, type RecordFormHandle } from "@/forms/record-form";
import { useSave } from "@/forms/use-save";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { say } from "@/ui/toast";

type Props = {
  form: string;
  record: ApiRecord;
  onDirtyChange?: (isDirty: boolean) => void;
  /** Brings a field in sight, with the cursor in it. */
  revealRef?: Ref<(field: string) => void>;
};

/** The values of a record, always ready to be changed; a bar to save or discard appears with the first change. */
export function RecordBody({ form, record, onDirtyChange, revealRef }: Props) {
  const words = useWords("records");
  const save = useSave(form, record.id);
  const handle = useRef<RecordFormHandle>(null);
  const designHere = useDesignHere(form, record.id);
  const [isDirty, setDirty] = useState(false);
  const [isSaving, setSaving] = useState(false);
  useImperativeHandle(revealRef, () => (field: string) => handle.current?.reveal(field));
  useEffect(() => onDirtyChange?.(isDirty), [isDirty, onDirtyChange]);
  return (
    <div className="ff-record-body">
      <DesignHereContext value={designHere}>
        <RecordForm
          form={form}
          record={record}
          mode="edit"
          formRef={handle}
          onDirtyChange={setDirty}
          onSavingChange={setSaving}
          onSubmit={async (values, submission) => {
            await save(values, submission);
            say(words("page.saved"));
          }}
        />
      </DesignHereContext>
      {isDirty && (
        <section className="ff-save-bar ff-no-print" aria-label={words("page.unsaved")}>
          <span className="ff-grow">{words("page.unsaved")}</span>
          <Button onPress={() => handle.current?.reset()}>{words("page.discard")}</Button>
          <Button look="main" onPress={() => void handle.current?.submit()} isPending={isSaving}>
            {words("page.save")}
            <kbd>{/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘S" : "Ctrl S"}</kbd>
          </Button>
        </section>
      )}
    </div>
  );
}
