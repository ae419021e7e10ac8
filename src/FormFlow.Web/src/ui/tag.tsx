import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { OptionColor } from "@/api/documents";

/** A short value with a colour that means something: an option, a stage. */
export function Tag({ color = "gray", children }: { color?: OptionColor | null; children: ReactNode }) {
  return <span className={`ff-tag ${color ?? "gray"}`}>{children}</span>;
}

/** One that opens more of what it says. */
export function TagButton({ color, onPress, children }: { color: OptionColor; onPress: () => void; children: ReactNode }) {
  return (
    <Button className={`ff-tag ${color} pressable`} onPress={onPress}>
      {children}
    </Button>
  );
}

const avatarColors = ["violet", "blue", "teal", "amber", "orange", "green"] as const;

/** The first letter of a person's name on a colour that stays theirs. */
export function Avatar({ name }: { name: string }) {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  const first = [...name.trim()][0] ?? "?";
  return (
    <span
      className={`ff-avatar ff-tag ${avatarColors[sum % avatarColors.length]}`}
      data-letter={first.toLocaleUpperCase()}
      aria-hidden="true"
    />
  );
}

/** A person: avatar and name. */
export function Person({ name }: { name: string }) {
  return (
    <span className="ff-row" style={{ gap: 6, minWidth: 0 }}>
      <Avatar name={name} />
      <span className="ff-ellipsis">{name}</span>
    </span>
  );
}
