import { useState } from "react";
import type { LocalizedText } from "@/api/documents";
import { useSetting } from "@/forms/plan/use-setting";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choice";
import { Dialog } from "@/ui/dialog";
import type { Clash } from "./merge";

/** Places that somebody else changed at the same time, in another way: asks for each whose change holds. */
export function ClashDialog({ clashes, onDone }: { clashes: readonly Clash[]; onDone: (theirs: ReadonlySet<string>) => void }) {
  const words = useWords("designer");
  const text = useText();
  const setting = useSetting();
  const [theirs, choose] = useState<ReadonlySet<string>>(new Set());
  const shown = (value: unknown) => {
    if (value === undefined || value === null) return words("clash.nothing");
    if (typeof value === "string") return value;
    return typeof value === "object" && "en" in value ? text(value as LocalizedText) : JSON.stringify(value);
  };
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
        {clashes.map(({ id, field, member, mine, theirs: their }) => (
          <RadioGroup
            key={id}
            label={[field && text(field.label, field.key), setting(member)].filter(Boolean).join(" · ")}
            value={theirs.has(id) ? "theirs" : "mine"}
            onChange={(whose) => {
              const next = new Set(theirs);
              if (whose === "theirs") next.add(id);
              else next.delete(id);
              choose(next);
            }}
            options={[
              { value: "mine", label: words("clash.mine", { value: shown(mine) }) },
              { value: "theirs", label: words("clash.theirs", { value: shown(their) }) },
            ]}
          />
        ))}
      </div>
    </Dialog>
  );
}
