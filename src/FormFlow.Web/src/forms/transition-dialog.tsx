import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { ApiProblem, fieldErrors } from "@/api/problem";
import { useForm, useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choice";
import { Dialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { Fault, Skeleton } from "@/ui/states";
import { type ApiRecord, recordQuery, updateRecord } from "./api/records";
import { stagesQuery, takeTransition, tickItem, type WhyNot } from "./api/transitions";
import { isWhole, ReasonPicker } from "./reason-picker";
import { RecordForm, type RecordFormHandle } from "./record-form";

type Props = {
  form: string;
  id: string;
  /** The key of the transition, and of the stage field where there are several. */
  transition: string;
  field?: string;
  onTaken: (record: ApiRecord) => void;
  onClose: () => void;
};

/** The code of an item of the checklist that stands in the way. */
const itemOpen = "stage.item_open";

const fieldIn = (why: WhyNot) => (why.pointer?.startsWith("/values/") ? why.pointer.slice(8).split("/")[0] : undefined);

/** What a transition needs, asked for in one place: fields to fill, items to tick, a reason, a comment; and why it is blocked, where it is. */
export function TransitionDialog({ form: key, id, transition, field, onTaken, onClose }: Props) {
  const ws = useWorkspace();
  const form = useForm(key);
  const words = useWords("records");
  const client = useQueryClient();
  const stages = useQuery({ ...stagesQuery(ws, key, id), refetchOnMount: "always" });
  const record = useQuery(recordQuery(ws, key, id));
  const handle = useRef<RecordFormHandle>(null);
  const [isReady, setReady] = useState(false);
  const takeHandle = useCallback((now: RecordFormHandle | null) => {
    handle.current = now;
    setReady(now !== null);
  }, []);
  // Items that stood in the way stay in sight once they are ticked.
  const stoodOpen = useRef(new Set<string>());
  const [comment, setComment] = useState("");
  const [reason, setReason] = useState<string[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const places = stages.data?.fields ?? [];
  const place = places.find(
    (one) => (field === undefined || one.field === field) && one.transitions.some((way) => way.transition === transition),
  );
  const offer = place?.transitions.find((way) => way.transition === transition);
  const renew = () => client.invalidateQueries({ queryKey: [ws, "record", key, id] });

  if (stages.isPending || record.isPending || form === undefined) {
    return (
      <Dialog isOpen onClose={onClose} title={words("transition.title")}>
        {stages.error ? <Fault error={stages.error} onRetry={() => void stages.refetch()} /> : <Skeleton />}
      </Dialog>
    );
  }
  if (offer === undefined || place === undefined || stages.data === undefined || record.data === undefined) {
    return (
      <Dialog isOpen onClose={onClose} title={words("transition.title")}>
        <p>{words("transition.gone")}</p>
      </Dialog>
    );
  }

  const known = (name: string | undefined): name is string => name !== undefined && form.document.fields.some((one) => one.key === name);
  const asked = offer.fields.map((one) => one.field).filter(known);
  const toMend = [...new Set([...offer.blocked.map(fieldIn), ...refused])].filter(
    (name) => known(name) && !asked.includes(name),
  ) as string[];
  const openItems = offer.blocked.filter((why) => why.code === itemOpen).map((why) => String((why.parameters as { item?: string }).item));
  for (const item of openItems) stoodOpen.current.add(item);
  const items = place.checklist.filter(({ item }) => stoodOpen.current.has(item));
  const inWords = offer.blocked.filter((why) => !known(fieldIn(why)) && why.code !== itemOpen);
  const needsComment = offer.comment === "required" && comment.trim() === "";
  const needsReason = offer.reason !== null && (offer.reason.required || reason.length > 0) && !isWhole(offer.reason.options, reason);

  const seen = Math.max(record.data.version, stages.data.version);
  const take = async (values: Record<string, unknown>, idempotencyKey: string) => {
    const isGiven = (name: string) => asked.includes(name);
    const mended = Object.entries(values).filter(([name]) => !isGiven(name));
    const version = mended.length > 0 ? (await updateRecord(ws, key, id, Object.fromEntries(mended), seen)).version : seen;
    const given = {
      field: place.field,
      values: Object.fromEntries(Object.entries(values).filter(([name]) => isGiven(name))),
      comment: comment.trim() || null,
      reason: reason.length > 0 ? reason : null,
    };
    const taken = await takeTransition(ws, key, id, transition, given, { version, idempotencyKey }).catch((error: unknown) => {
      // What the next stage demands of other fields is asked for as well, right here.
      if (error instanceof ApiProblem) setRefused([...new Set([...refused, ...fieldErrors(error).keys()])]);
      throw error;
    });
    client.setQueryData(recordQuery(ws, key, id).queryKey, taken);
    void client.invalidateQueries({ queryKey: [ws, "records", key] });
    onTaken(taken);
  };

  const hasForm = asked.length + toMend.length > 0;

  const submit = async () => {
    setAsked(true);
    setFailure(null);
    if (needsComment || needsReason) return;
    const attempt = hasForm ? handle.current?.submit() : take({}, crypto.randomUUID()).catch(setFailure);
    setSaving(true);
    await attempt;
    setSaving(false);
    void renew();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words("transition.into", { stage: offer.toLabel })}
      footer={
        <>
          <Button onPress={onClose}>{words("new.cancel")}</Button>
          <Button
            look="main"
            isPending={isSaving}
            isDisabled={inWords.length > 0 || openItems.length > 0 || (hasForm && !isReady)}
            onPress={() => void submit()}
          >
            {offer.label}
          </Button>
        </>
      }
    >
      {failure != null && <Fault error={failure} onRetry={failure instanceof ApiProblem ? undefined : () => void submit()} />}
      {inWords.length > 0 && (
        <div className="ff-note bad" role="alert">
          <CircleAlert aria-hidden="true" />
          <ul>
            {inWords.map((why, i) => (
              <li key={i}>{why.detail}</li>
            ))}
          </ul>
        </div>
      )}
      {items.length > 0 && (
        <fieldset className="ff-transition-items">
          <legend className="ff-label">{words("transition.checklist")}</legend>
          {items.map((item) => (
            <Checkbox
              key={item.item}
              isSelected={item.done}
              onChange={(done) => void tickItem(ws, key, id, item.item, done, place.field).catch(setFailure).then(renew)}
            >
              {item.label}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {hasForm && (
        <RecordForm
          form={key}
          mode="edit"
          record={record.data}
          fields={[...toMend, ...asked]}
          requiredFields={[...toMend, ...offer.fields.filter((one) => one.required).map((one) => one.field)]}
          formRef={takeHandle}
          keepsDraft={false}
          canWait={false}
          onSubmit={(values, { idempotencyKey }) => take(values, idempotencyKey)}
        />
      )}
      {offer.reason !== null && (
        <ReasonPicker
          options={offer.reason.options}
          value={reason}
          onChange={setReason}
          isRequired={offer.reason.required}
          error={isAsked && needsReason ? words("transition.needsReason") : null}
        />
      )}
      {offer.comment !== "none" && (
        <TextField
          label={words("transition.comment")}
          multiline
          value={comment}
          onChange={setComment}
          isRequired={offer.comment === "required"}
          error={isAsked && needsComment ? words("form.required") : null}
        />
      )}
    </Dialog>
  );
}
