import { useEffect } from "react";
import { useBlocker } from "react-router";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";

/** Asks before a page with unsaved changes is left. For pages, which know where one goes from them. */
export function UnsavedGuard({ isDirty }: { isDirty: boolean }) {
  const words = useWords("records");
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);
  return (
    <Dialog
      isOpen={blocker.state === "blocked"}
      onClose={() => blocker.reset?.()}
      title={words("form.leave.title")}
      role="alertdialog"
      footer={
        <>
          <Button look="danger" onPress={() => blocker.proceed?.()}>
            {words("form.leave.go")}
          </Button>
          <Button look="main" autoFocus onPress={() => blocker.reset?.()}>
            {words("form.leave.stay")}
          </Button>
        </>
      }
    >
      <p>{words("form.leave.text")}</p>
    </Dialog>
  );
}
