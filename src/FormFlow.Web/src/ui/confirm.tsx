import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { Button } from "./button";
import { Dialog } from "./dialog";

type Props = { isOpen: boolean; title: string; action: string; children: ReactNode; onConfirm: () => void; onClose: () => void };

/** Asks before something that cannot be taken back. */
export function Confirm({ isOpen, title, action, children, onConfirm, onClose }: Props) {
  const words = useWords("ui");
  return (
    <Dialog
      isOpen={isOpen}
      role="alertdialog"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {words("cancel")}
          </Button>
          <Button look="danger" onPress={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {typeof children === "string" ? <p>{children}</p> : children}
    </Dialog>
  );
}
