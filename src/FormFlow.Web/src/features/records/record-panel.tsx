import { useWorkspace } from "@/api/workspace";
import { neighboursOf } from "@/lib/record-list";
import { Drawer } from "@/ui/dialog";
import { RecordView } from "./record-view";

/** A record in a drawer beside its list, with the way to the ones before and after it. */
export function RecordPanel({
  form,
  id,
  label,
  onGo,
  onClose,
}: {
  form: string;
  id: string;
  label: string;
  onGo: (id: string) => void;
  onClose: () => void;
}) {
  const ws = useWorkspace();
  return (
    <Drawer isOpen onClose={onClose} label={label}>
      <RecordView key={id} form={form} id={id} neighbours={neighboursOf(ws, form, id)} onGo={onGo} onClose={onClose} />
    </Drawer>
  );
}
