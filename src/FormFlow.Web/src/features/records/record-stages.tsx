import { useQueryClient } from "@tanstack/react-query";
import { useWorkspace } from "@/api/workspace";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { recordKey, type RecordStages as Stages, stagesQuery, tick } from "./api/record";
import { focusField } from "./focus-field";
import { NextStepBox } from "./next-step-box";
import { useLateStay } from "./record-timers";
import { StagePath } from "./stage-path";
import { useTake } from "./use-take";

/** The paths of a record with what is missing for the next stage of each. */
export function RecordStages({ form, id, stages }: { form: string; id: string; stages: Stages | undefined }) {
  const ws = useWorkspace();
  const client = useQueryClient();
  const fault = useFault();
  const late = useLateStay(form, id);
  const take = useTake(form, id);
  if (stages === undefined || stages.fields.length === 0) return null;

  /** Ticks at once and takes it back when the server says no. */
  const onTick = async (field: string, item: string, done: boolean) => {
    const { queryKey } = stagesQuery(ws, form, id);
    client.setQueryData(
      queryKey,
      (before: Stages | undefined) =>
        before && {
          ...before,
          fields: before.fields.map((place) =>
            place.field === field
              ? { ...place, checklist: place.checklist.map((line) => (line.item === item ? { ...line, done } : line)) }
              : place,
          ),
        },
    );
    try {
      await tick(ws, form, id, field, item, done);
    } catch (error) {
      say(fault(error));
    }
    await client.invalidateQueries({ queryKey: recordKey(ws, form, id) });
  };
  return stages.fields.map((place) => (
    <div key={place.field} className="ff-record-stage">
      <StagePath form={form} id={id} place={place} onTake={take} />
      <NextStepBox
        place={place}
        late={late}
        onTick={(item, done) => void onTick(place.field, item, done)}
        onField={focusField}
        onTake={take}
      />
    </div>
  ));
}
