import { useEffect, useRef, useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { useForm, useWorkspace } from "@/api/workspace";
import { DesignHereContext, useDesignHere } from "@/forms/design-here";
import { RecordForm, type RecordFormHandle } from "@/forms/record-form";
import { UnsavedGuard } from "@/forms/unsaved-guard";
import { useInitial } from "@/forms/use-initial";
import { useSave } from "@/forms/use-save";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Empty, Skeleton } from "@/ui/states";
import { say } from "@/ui/toast";
import "./new-record.css";

/** The page on which a record is made; the address may fill fields in, as in `?buyer=<id>`. */
export function NewRecordPage() {
  const { form: key = "" } = useParams();
  const words = useWords("records");
  const form = useForm(key);
  if (form === undefined) return <Empty title={words("new.noForm")} />;
  return <NewRecord key={key} form={key} />;
}

function NewRecord({ form: key }: { form: string }) {
  const ws = useWorkspace();
  const form = useForm(key)!;
  const text = useText();
  const words = useWords("records");
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const initial = useInitial(key, parameters);
  const save = useSave(key);
  const handle = useRef<RecordFormHandle>(null);
  const designHere = useDesignHere(key, "new");
  const [isDirty, setDirty] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [round, setRound] = useState(0);
  const [leaving, setLeaving] = useState<string>();
  const saved = useRef<string>(undefined);
  const goesOn = useRef(false);
  const label = text(form.document.label);

  const submit = async (isOneOfMany: boolean) => {
    goesOn.current = isOneOfMany;
    await handle.current?.submit();
    goesOn.current = false;
  };

  const onDone = () => {
    const id = saved.current;
    saved.current = undefined;
    if (goesOn.current) {
      if (id !== undefined) say(words("new.saved", { form: label }));
      setRound(round + 1);
    } else setLeaving(id === undefined ? paths.form(ws, key) : paths.record(ws, key, id));
  };

  // The guard, which is inside, has let go by then.
  useEffect(() => {
    if (leaving !== undefined) navigate(leaving, { replace: true });
  }, [leaving, navigate]);

  return (
    <div className="ff-new-record">
      <header>
        <h1 className="ff-grow">{words("new.title", { form: label })}</h1>
        <Button onPress={() => navigate(-1)}>{words("new.cancel")}</Button>
        <Button look="plain" isDisabled={isSaving || initial === undefined} onPress={() => void submit(true)}>
          {words("new.saveAndNew")}
        </Button>
        <Button look="main" isPending={isSaving} isDisabled={initial === undefined} onPress={() => void submit(false)}>
          {words("new.save")}
        </Button>
      </header>
      {initial === undefined ? (
        <Skeleton />
      ) : (
        <DesignHereContext value={designHere}>
          <RecordForm
            key={round}
            form={key}
            mode="create"
            initial={initial}
            formRef={handle}
            onDirtyChange={setDirty}
            onSavingChange={setSaving}
            onDone={onDone}
            onSubmit={async (values, submission) => {
              saved.current = (await save(values, submission)).id;
            }}
          />
        </DesignHereContext>
      )}
      <UnsavedGuard isDirty={isDirty && leaving === undefined} />
    </div>
  );
}
