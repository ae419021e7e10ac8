import { useFormats, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import type { Draft } from "./drafts";

/** Offers what was typed before and not saved. */
export function DraftBar({ draft, onRestore, onDiscard }: { draft: Draft; onRestore: () => void; onDiscard: () => void }) {
  const words = useWords("records");
  const time = useFormats().moment(new Date(draft.at).toISOString());
  return (
    <div className="ff-note warn" role="status">
      <span className="ff-grow">
        {words("form.draft.found", { time })}
        {draft.refused && <br />}
        {draft.refused}
      </span>
      <Button small look="plain" onPress={onRestore}>
        {words("form.draft.restore")}
      </Button>
      <Button small onPress={onDiscard}>
        {words("form.draft.discard")}
      </Button>
    </div>
  );
}
