import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  Suspense,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { titleFieldOf } from "@/api/catalog";
import { ApiProblem, Unreachable } from "@/api/problem";
import { useCatalog, useForm, useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Skeleton } from "@/ui/states";
import { say } from "@/ui/toast";
import { formulasQuery } from "./api/formulas";
import { type ApiRecord, recordQuery, type Submission } from "./api/records";
import { Coming } from "./coming";
import { ConflictDialog } from "./conflict-dialog";
import { CreateInPlaceProvider } from "./create-in-place";
import { DraftBar } from "./draft-bar";
import { draftKey } from "./drafts";
import { faultsOf } from "./faults";
import { ForeignRecords } from "./foreign-records";
import "./form.css";
import { FormContext, type FormParts, useSummary } from "./form-context";
import { Elements } from "./form-layout";
import { FormState } from "./form-state";
import { FormTold } from "./form-told";
import { outbox } from "./outbox";
import { compileForm } from "./rules/compiled-form";
import { fieldsIn } from "./rules/layout-rules";
import type { Values } from "./rules/route";
import { useDraft } from "./use-draft";
import { useRuleContext } from "./use-rule-context";

/** What a page does with a form from outside. */
export type RecordFormHandle = {
  /** Saves, when all is well; tells whether it is saved, or kept to be sent later. */
  submit: () => Promise<boolean>;
  /** Throws away what was typed. */
  reset: () => void;
  /** Brings a field into sight and puts the caret into it. */
  reveal: (key: string) => void;
  state: FormState;
};

export type RecordFormProps = {
  /** The full key of the form. */
  form: string;
  /** The record to edit or to see. */
  record?: ApiRecord;
  mode: "create" | "edit" | "view";
  /** What is filled in beforehand. */
  initial?: Values;
  /** Only these fields, one after the other, instead of the form's layout. */
  fields?: readonly string[];
  /** Of those, the ones that must be filled in. */
  requiredFields?: readonly string[];
  /** Sends the values that were given or changed. What it throws is shown where it belongs. */
  onSubmit?: (values: Record<string, unknown>, submission: Submission) => Promise<unknown>;
  onDirtyChange?: (isDirty: boolean) => void;
  onSavingChange?: (isSaving: boolean) => void;
  /** Told once it is saved, or kept to be sent later, whether by a button outside or by the keyboard. */
  onDone?: () => void;
  formRef?: Ref<RecordFormHandle>;
  /** Off where what is typed is not worth keeping, such as in a dialog that asks for one value. */
  keepsDraft?: boolean;
  /** Off where what is sent is no record, such as a transition: then it never waits on this device. */
  canWait?: boolean;
  /** Stands under the fields, inside of the form. */
  children?: ReactNode;
};

/** The form of a record: to create, to edit or to see it, on a page, in a drawer, in a dialog, on a phone. */
export function RecordForm(props: RecordFormProps) {
  return (
    <Suspense fallback={<Skeleton />}>
      <Ready {...props} />
    </Suspense>
  );
}

function Ready(props: RecordFormProps) {
  const { form: key, record, initial, fields, requiredFields } = props;
  const ws = useWorkspace();
  const catalog = useCatalog();
  const form = useForm(key);
  if (form === undefined) throw new Error(`There is no form ${key}.`);
  const { data: formulas } = useSuspenseQuery(formulasQuery(ws, key, form.version));
  const context = useRuleContext(form.document);
  const client = useQueryClient();
  const make = () => {
    const foreign = new ForeignRecords(
      async (target, id) => (await client.fetchQuery({ ...recordQuery(ws, target, id), staleTime: 60_000 })).values as Values,
    );
    const state = new FormState({
      form: compileForm(catalog, form, formulas),
      saved: record?.values as Values | undefined,
      initial,
      foreign: foreign.find,
      context,
      asked: fields && new Map(fields.map((field) => [field, requiredFields?.includes(field) ?? false])),
    });
    foreign.onArrived(() => state.refresh());
    return { state, record, form, isSaved: false };
  };
  const [held, hold] = useState(make);
  // What is saved shows at once, unless somebody else saved it and it would take away what is being typed.
  const isOld =
    held.record?.id !== record?.id ||
    held.form !== form ||
    (held.record?.version !== record?.version && (held.isSaved || !held.state.summary.isDirty));
  const current = isOld ? make() : held;
  if (isOld) hold(current);
  return (
    <Filled
      key={`${record?.id}`}
      {...props}
      record={current.record}
      state={current.state}
      onReset={() => hold(make())}
      onSaved={() => hold((one) => ({ ...one, isSaved: true }))}
    />
  );
}

function Filled({ state, onReset, onSaved, ...props }: RecordFormProps & { state: FormState; onReset: () => void; onSaved: () => void }) {
  const {
    form: key,
    record,
    mode,
    fields,
    onDirtyChange,
    onSavingChange,
    onSubmit,
    onDone,
    formRef,
    keepsDraft = true,
    canWait = true,
  } = props;
  const ws = useWorkspace();
  const form = useForm(key)!;
  const text = useText();
  const words = useWords("records");
  const client = useQueryClient();
  const id = useId();
  const summary = useSummary(state);
  const [revealed, setRevealed] = useState<FormParts["revealed"]>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [conflict, setConflict] = useState<ApiRecord>();
  const saving = useRef(false);
  const [coming] = useState(() => new Coming());
  const attempt = useRef({ values: "", key: "" });
  const draftsAt = mode !== "view" && keepsDraft ? draftKey(ws, key, record?.id) : null;
  const draft = useDraft(state, draftsAt, record?.version);
  const layout = form.document.layout;
  const elements = useMemo(
    () => (!fields && layout ? layout : (fields ?? [...state.form.fields.keys()]).map((field) => ({ type: "field" as const, field }))),
    [fields, layout, state],
  );
  const placed = useMemo(() => fieldsIn(elements), [elements]);

  useEffect(() => () => coming.leave(), [coming]);
  useEffect(() => onDirtyChange?.(summary.isDirty), [summary.isDirty, onDirtyChange]);

  const revealFirst = () => {
    const { faulty } = state.summary;
    const first = placed.find((field) => faulty.includes(field) && state.field(field).isVisible);
    if (first !== undefined) setRevealed({ key: first });
  };

  const finish = async () => {
    onSaved();
    await draft.drop();
    onDone?.();
    return true;
  };

  const send = async (values: Record<string, unknown>, version: number | undefined): Promise<boolean> => {
    // The same values sent again are the same submission, however often somebody presses the button.
    const written = JSON.stringify(values);
    if (attempt.current.values !== written) attempt.current = { values: written, key: crypto.randomUUID() };
    const idempotencyKey = attempt.current.key;
    try {
      await onSubmit?.(values, { idempotencyKey, version });
      return await finish();
    } catch (error) {
      if (error instanceof Unreachable && canWait) {
        const title = String(state.values[titleFieldOf(form.document)?.key ?? ""] ?? text(form.document.label));
        await outbox.add({
          id: idempotencyKey,
          ws,
          form: key,
          record: record?.id,
          version,
          values,
          draft: state.draft(),
          title,
          at: Date.now(),
        });
        say(words("form.waits", { title }));
        return finish();
      }
      if (error instanceof ApiProblem && error.status === 412 && record) {
        setConflict(await client.fetchQuery({ ...recordQuery(ws, key, record.id), staleTime: 0 }));
      } else if (error instanceof ApiProblem && error.errors.length > 0) {
        state.refuse(faultsOf(error));
        revealFirst();
      } else setFailure(error);
      return false;
    }
  };

  const submit = async (values?: Record<string, unknown>, version = record?.version): Promise<boolean> => {
    if (saving.current || mode === "view") return false;
    setFailure(null);
    saving.current = true;
    onSavingChange?.(true);
    try {
      if (!coming.isEmpty) say(words("form.savesLater"));
      const arrival = coming.isEmpty ? "here" : await coming.arrive();
      if (arrival === "left") return false;
      if (arrival !== "here") {
        say(words("form.notArrived"));
        setRevealed({ key: arrival.missing });
        return false;
      }
      if (!state.check()) {
        revealFirst();
        return false;
      }
      return await send(values ?? state.toSend(), version);
    } catch (error) {
      setFailure(error);
      return false;
    } finally {
      saving.current = false;
      onSavingChange?.(false);
    }
  };

  const reset = () => {
    draft.drop();
    setFailure(null);
    onReset();
  };
  useImperativeHandle(formRef, () => ({ submit: () => submit(), reset, reveal: (field) => setRevealed({ key: field }), state }));

  const onKeyDown = (event: KeyboardEvent) => {
    const isSave = (event.ctrlKey || event.metaKey) && (event.key === "Enter" || event.key.toLowerCase() === "s");
    if (!isSave || mode === "view") return;
    event.preventDefault();
    event.stopPropagation();
    // What is typed counts when its input is left: it is left for a moment.
    const active = document.activeElement as HTMLElement | null;
    active?.blur();
    active?.focus();
    void submit();
  };

  const parts = useMemo<FormParts>(
    () => ({
      state,
      mode,
      id,
      revealed,
      onPending: (field, isPending, isMissing) => coming.tell(field, isPending, isMissing),
    }),
    [state, mode, id, revealed, coming],
  );
  return (
    <FormContext value={parts}>
      <form className={`ff-form ${mode}`} noValidate autoComplete="off" onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
        {draft.found && <DraftBar draft={draft.found} onRestore={draft.restore} onDiscard={draft.drop} />}
        <FormTold state={state} placed={placed} failure={failure} onRetry={() => void submit()} />
        <CreateInPlaceProvider Form={RecordForm}>
          <Elements elements={elements} />
        </CreateInPlaceProvider>
        {props.children}
      </form>
      {conflict && (
        <ConflictDialog
          form={state.form}
          base={(record?.values ?? {}) as Values}
          theirs={conflict}
          mine={state.draft()}
          onClose={() => setConflict(undefined)}
          onChoose={(mine) => {
            setConflict(undefined);
            const all = state.toSend();
            void submit(Object.fromEntries(Object.keys(mine).map((field) => [field, all[field]])), conflict.version);
          }}
        />
      )}
    </FormContext>
  );
}
