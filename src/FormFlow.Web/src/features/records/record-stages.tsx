import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useWorkspace } from "@/api/workspace";
import { type RecordStages as Stages, stagesQuery, tickItem } from "@/forms/api/transitions";
import { useTransition } from "@/forms/use-transition";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { recordKey } from "./api/record";
import { NextStepBox } from "./next-step-box";
import { useLateStay } from "./record-timers";
import { StagePath } from "./stage-path";

type Props = { form: string; id: string; onField: (field: string) => void };

/** The paths of a record with what is missing for the next stage of each. */
export function RecordStages({ form, id, onField }: Props) {
  const ws = useWorkspace();
  const client = useQueryClient();
  const fault = useFault();
  const late = useLateStay(form, id);
  const { data: stages } = useQuery(stagesQuery(ws, form, id));
  const { take, dialog } = useTransition(ws, form);
  if (stages === undefined || stages.fields.length === 0) return null;

  /** Ticks at once and takes it back when the server says no. */
  const onTick = async (field: string, item: string, done: boolean) => {
    const { queryKey } = stagesQuery(ws, form, id);
    client.setQueryData(queryKey, (before: Stages | undefined) => before && ticked(before, field, item, done));
    try {
      await tickItem(ws, form, id, item, done, field);
    } catch (error) {
      say(fault(error));
    }
    await client.invalidateQueries({ queryKey: recordKey(ws, form, id) });
  };
  return (
    <>
      {stages.fields.map((place) => {
        const onTake = (transition: string) => void take(id, transition, place.field).catch((error: unknown) => say(fault(error)));
        return (
          <div key={place.field} className="ff-record-stage">
            <StagePath form={form} id={id} place={place} onTake={onTake} />
            <NextStepBox
              place={place}
              late={late}
              onTick={(item, done) => void onTick(place.field, item, done)}
              onField={onField}
              onTake={onTake}
            />
          </div>
        );
      })}
      {dialog}
    </>
  );
}

/** Where the record stands, with one item ticked or not. */
function ticked(stages: Stages, field: string, item: string, done: boolean): Stages {
  const fields = stages.fields.map((place) =>
    place.field === field ? { ...place, checklist: place.checklist.map((line) => (line.item === item ? { ...line, done } : line)) } : place,
  );
  return { ...stages, fields };
}
