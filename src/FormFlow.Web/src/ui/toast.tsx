import { X } from "lucide-react";
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { useWords } from "@/i18n";
import { Button, IconButton } from "./button";

type Said = { text: string; action?: { label: string; do: () => void } };

const queue = new ToastQueue<Said>({ maxVisibleToasts: 3 });

/** Says in passing what was done, with one thing that can still be done about it, such as undo. */
export function say(text: string, action?: Said["action"]): void {
  queue.add({ text, action }, { timeout: action ? 10_000 : 5_000 });
}

/** Takes back all that is still being said. */
export function hush(): void {
  queue.clear();
}

/** Where what is said in passing appears; once per page. */
export function Toasts() {
  const words = useWords("ui");
  return (
    <ToastRegion queue={queue} className="ff-toasts" aria-label={words("messages")}>
      {({ toast }) => (
        <AriaToast toast={toast} className="ff-toast">
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <Button
              small
              onPress={() => {
                toast.content.action?.do();
                queue.close(toast.key);
              }}
            >
              <b>{toast.content.action.label}</b>
            </Button>
          )}
          <IconButton label={words("close")} small slot="close">
            <X />
          </IconButton>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
