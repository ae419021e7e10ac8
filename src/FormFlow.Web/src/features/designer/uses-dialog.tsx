import { useMemo } from "react";
import { useCatalog } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Confirm } from "@/ui/confirm";
import type { FieldUse } from "./api/drafts";

type Props = { name: string; uses: readonly FieldUse[]; onConfirm: () => void; onClose: () => void };

/** Says where a published field is used before it is taken away. */
export function UsesDialog({ name, uses, onConfirm, onClose }: Props) {
  const words = useWords("designer");
  const kinds = useWords("packages");
  const text = useText();
  const { forms, views, workflows } = useCatalog();
  const users = useMemo(() => {
    const label = ({ kind, key }: FieldUse) =>
      text((forms.get(key) ?? (kind === "view" ? views.get(key) : workflows.get(key)))?.document.label, key);
    return [...new Map(uses.map((use) => [`${use.kind} ${use.key}`, { ...use, label: label(use) }])).values()];
  }, [uses, forms, views, workflows, text]);
  return (
    <Confirm isOpen title={words("uses.title", { name })} action={words("uses.remove")} onConfirm={onConfirm} onClose={onClose}>
      <div className="ff-stack">
        <p>{words("uses.intro")}</p>
        <ul>
          {users.map(({ kind, key, label }) => (
            <li key={`${kind} ${key}`}>
              {label} <span className="ff-hint">{kinds(`kinds.${kind}` as "kinds.form")}</span>
            </li>
          ))}
        </ul>
        <p>{words("uses.kept")}</p>
      </div>
    </Confirm>
  );
}
