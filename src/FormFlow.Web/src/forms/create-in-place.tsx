import { type ComponentType, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { titleFieldOf } from "@/api/catalog";
import { useCatalog } from "@/api/workspace";
import { type CreateInPlace, CreateInPlaceContext } from "@/fields/lookup/create-in-place";
import { fieldText } from "@/fields/lookup/text";
import type { Reference } from "@/fields/references";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import type { RecordFormHandle, RecordFormProps } from "./record-form";
import { useSave } from "./use-save";

type Asked = { readonly form: string; readonly title: string; readonly answer: (made: Reference | null) => void };

/**
 * Lets the lookups inside make a record in a dialog, without leaving what is being filled in. The form to do it with is given by the form
 * around: forms hold inputs that open forms.
 */
export function CreateInPlaceProvider({ children, Form }: { children: ReactNode; Form: ComponentType<RecordFormProps> }) {
  const [asked, ask] = useState<Asked>();
  const create = useCallback<CreateInPlace>((form, title) => new Promise((answer) => ask({ form, title, answer })), []);
  const isInside = useContext(CreateInPlaceContext) !== null;
  if (isInside) return children;
  const settle = (made: Reference | null) => {
    asked?.answer(made);
    ask(undefined);
  };
  return (
    <CreateInPlaceContext value={create}>
      {children}
      {asked && <CreateDialog {...asked} Form={Form} onDone={settle} />}
    </CreateInPlaceContext>
  );
}

function CreateDialog({
  form: key,
  title,
  Form,
  onDone,
}: Asked & { Form: ComponentType<RecordFormProps>; onDone: (made: Reference | null) => void }) {
  const form = useCatalog().forms.get(key);
  const text = useText();
  const words = useWords("records");
  const save = useSave(key);
  const handle = useRef<RecordFormHandle>(null);
  const [isSaving, setSaving] = useState(false);
  if (form === undefined) return null;
  const titleField = titleFieldOf(form.document);
  return (
    <Dialog
      isOpen
      onClose={() => onDone(null)}
      title={words("new.title", { form: text(form.document.label) })}
      wide
      footer={
        <>
          <Button onPress={() => onDone(null)}>{words("new.cancel")}</Button>
          <Button look="main" isPending={isSaving} onPress={() => void handle.current?.submit()}>
            {words("new.save")}
          </Button>
        </>
      }
    >
      <Form
        form={key}
        mode="create"
        initial={title !== "" && titleField?.type === "text" ? { [titleField.key]: title } : {}}
        formRef={handle}
        keepsDraft={false}
        canWait={false}
        onSavingChange={setSaving}
        onSubmit={async (values, submission) => {
          const made = await save(values, submission);
          const shown = fieldText((made.values as Record<string, unknown>)[titleField?.key ?? ""]);
          onDone({ id: made.id, title: shown || made.id });
        }}
      />
    </Dialog>
  );
}
