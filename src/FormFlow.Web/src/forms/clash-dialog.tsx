import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choice";
import { Dialog } from "@/ui/dialog";

/** A place that two people changed in different ways, and what each made of it, as people read it. */
export type ToldClash = { readonly id: string; readonly place: string; readonly mine: string; readonly theirs: string };

/** Places that somebody else changed at the same time, in another way: asks for each whose change holds. */
export function ClashDialog({ clashes, onDone }: { clashes: readonly ToldClash[]; onDone: (theirs: ReadonlySet<string>) => void }) {
  const words = useWords("designer");
  const [theirs, choose] = useState<ReadonlySet<string>>(new Set());
  return (
    <Dialog
      isOpen
      isFirm
      wide
      onClose={() => {}}
      title={words("clash.title")}
      footer={
        <Button look="main" onPress={() => onDone(theirs)}>
          {words("clash.done")}
        </Button>
      }
    >
      <div className="ff-stack">
        <p>{words("clash.intro", { count: clashes.length })}</p>
        {clashes.map(({ id, place, mine, theirs: their }) => (
          <RadioGroup
            key={id}
            label={place}
            value={theirs.has(id) ? "theirs" : "mine"}
            onChange={(whose) => {
              const next = new Set(theirs);
              if (whose === "theirs") next.add(id);
              else next.delete(id);
              choose(next);
            }}
            options={[
              { value: "mine", label: words("clash.mine", { value: mine || words("clash.nothing") }) },
              { value: "theirs", label: words("clash.theirs", { value: their || words("clash.nothing") }) },
            ]}
          />
        ))}
      </div>
    </Dialog>
  );
}
