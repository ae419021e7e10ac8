import { X } from "lucide-react";
import { useMembers } from "@/api/workspace";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { ComboBox } from "@/ui/combo-box";
import { Person } from "@/ui/tag";

/** Chooses the members who have something to do. */
export function PeoplePicker({ label, value, onChange }: { label: string; value: readonly string[]; onChange: (ids: string[]) => void }) {
  const words = useWords("work");
  const members = useMembers();
  const names = new Map(members.map((member) => [member.id, member.name]));
  return (
    <div className="ff-stack" style={{ gap: "var(--s2)" }}>
      <ComboBox
        key={value.join()}
        label={label}
        value={null}
        onChange={(id) => id && onChange([...value, id])}
        options={members
          .filter((member) => !member.isDisabled && !value.includes(member.id))
          .map((member) => ({ value: member.id, label: member.name, content: <Person name={member.name} /> }))}
        placeholder={words("addPerson")}
        nothing={words("nobody")}
      />
      {value.length > 0 && (
        <ul className="ff-people">
          {value.map((id) => (
            <li key={id} className="ff-row">
              <Person name={names.get(id) ?? id} />
              <IconButton
                small
                label={words("removePerson", { name: names.get(id) ?? id })}
                onPress={() => onChange(value.filter((one) => one !== id))}
              >
                <X />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
