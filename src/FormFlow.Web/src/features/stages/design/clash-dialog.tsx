import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";

/** Somebody else saved the same workflow meanwhile: whose holds. */
export function ClashDialog({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) {
  const words = useWords("process");
  return (
    <Dialog
      isOpen
      isFirm
      role="alertdialog"
      onClose={onMine}
      title={words("clash.title")}
      footer={
        <>
          <Button onPress={onTheirs}>{words("clash.theirs")}</Button>
          <Button look="main" onPress={onMine}>
            {words("clash.mine")}
          </Button>
        </>
      }
    >
      <p>{words("clash.text")}</p>
    </Dialog>
  );
}
