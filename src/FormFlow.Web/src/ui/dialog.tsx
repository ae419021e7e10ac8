import { X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "@/i18n";
import { IconButton } from "./button";

type Props = {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
  /** Must be answered: neither Escape nor a click beside it closes it. */
  isFirm?: boolean;
  role?: "dialog" | "alertdialog";
};

/** Something to answer before going on. On a phone it rises from the bottom. */
export function Dialog({ isOpen, onClose, title, children, footer, wide, isFirm, role = "dialog" }: Props) {
  const words = useWords("ui");
  return (
    <ModalOverlay
      className="ff-overlay center"
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable={!isFirm}
      isKeyboardDismissDisabled={isFirm}
    >
      <Modal className={`ff-dialog ${wide ? "wide" : ""}`}>
        <FocusBack />
        <AriaDialog role={role}>
          <header>
            <Heading slot="title">{title}</Heading>
            {!isFirm && (
              <IconButton label={words("close")} onPress={onClose}>
                <X />
              </IconButton>
            )}
          </header>
          <div className="body">{children}</div>
          {footer && <footer>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A page beside the page: the list stays in sight behind it. */
export function Drawer({ isOpen, onClose, label, children }: { isOpen: boolean; onClose: () => void; label: string; children: ReactNode }) {
  return (
    <ModalOverlay className="ff-overlay side" isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className="ff-drawer">
        <FocusBack />
        <AriaDialog aria-label={label}>{children}</AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Gives the focus back once a dialog is gone: to what had it before, or to the page when that is gone too. The library does so at the next frame,
 * when the page behind may still be inert and takes no focus; this waits until it is not.
 */
function FocusBack() {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () =>
      queueMicrotask(() => {
        if (document.activeElement !== document.body || before === document.body) return;
        const back = before?.isConnected ? before : document.getElementById("main");
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      }),
    [before],
  );
  return null;
}
