import { ArrowDown, ArrowUp, X } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import "./settings.css";

/** Entries one below the other, each of which can be moved and removed. */
export function Ordered<T>(props: {
  entries: readonly T[];
  onChange: (entries: T[]) => void;
  nameOf: (entry: T, index: number) => string;
  canRemove?: (entry: T) => boolean;
  children: (entry: T, change: (entry: T) => void, index: number) => ReactNode;
}) {
  const { entries, onChange } = props;
  const words = useWords("fields");
  function move(from: number, to: number) {
    const next = [...entries];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
  }
  return (
    <ul className="ff-ordered">
      {entries.map((entry, index) => {
        const name = props.nameOf(entry, index);
        return (
          <li key={index}>
            {props.children(entry, (changed) => onChange(entries.map((other, at) => (at === index ? changed : other))), index)}
            <IconButton small label={words("settings.up", { name })} isDisabled={index === 0} onPress={() => move(index, index - 1)}>
              <ArrowUp />
            </IconButton>
            <IconButton
              small
              label={words("settings.down", { name })}
              isDisabled={index === entries.length - 1}
              onPress={() => move(index, index + 1)}
            >
              <ArrowDown />
            </IconButton>
            <IconButton
              small
              label={words("settings.remove", { name })}
              isDisabled={props.canRemove?.(entry) === false}
              onPress={() => onChange(entries.filter((_, at) => at !== index))}
            >
              <X />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
