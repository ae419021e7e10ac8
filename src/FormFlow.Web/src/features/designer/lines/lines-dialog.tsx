import { useState } from "react";
import type { FieldDocument } from "@/api/documents";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { LinesBox, useLines } from "./lines-box";
import type { ReadLines } from "./read-lines";

type Props = { taken: readonly FieldDocument[]; onAdd: (read: ReadLines) => void; onClose: () => void };

/** Several fields at once, noted down one on a line. */
export function LinesDialog({ taken, onAdd, onClose }: Props) {
  const words = useWords("designer");
  const [typed, setTyped] = useState("");
  const read = useLines(typed, taken);
  const count = read.fields.length;
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={words("lines.title")}
      footer={
        <>
          <Button onPress={onClose}>{words("lines.cancel")}</Button>
          <Button
            look="main"
            isDisabled={count === 0}
            onPress={() => {
              onAdd(read);
              onClose();
            }}
          >
            {count === 0 ? words("add") : words("lines.add", { count })}
          </Button>
        </>
      }
    >
      <LinesBox value={typed} read={read} onChange={setTyped} />
    </Dialog>
  );
}
