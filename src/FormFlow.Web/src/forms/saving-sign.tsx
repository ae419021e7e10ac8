import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { useFault } from "@/ui/states";
import type { Saving } from "./use-draft-saving";

/** How far the draft is saved; what stands in the way can be tried again. */
export function SavingSign({ saving, onRetry }: { saving: Saving<unknown>; onRetry: () => void }) {
  const words = useWords("designer");
  const fault = useFault();
  return (
    <span className="ff-row" role="status">
      {saving.state === "failed" ? (
        <>
          <span className="ff-error">{words("saving.failed", { why: fault(saving.error) })}</span>
          <Button small onPress={onRetry}>
            {words("saving.again")}
          </Button>
        </>
      ) : saving.state === "refused" ? (
        <span className="ff-error">{words("saving.refused")}</span>
      ) : (
        <span className="ff-hint">{words(`saving.${saving.state}`)}</span>
      )}
    </span>
  );
}
