import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { Select } from "@/ui/select";
import type { ReasonChoice } from "./api/transitions";

type Props = {
  options: readonly ReasonChoice[];
  /** The entries chosen so far, from the top of the tree down. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  isRequired: boolean;
  error: string | null;
};

/** The lists of a reason's tree that can be chosen from: the first level, and one below each entry that has more. */
function levelsOf(options: readonly ReasonChoice[], value: readonly string[]): (readonly ReasonChoice[])[] {
  const chosen = options.find((option) => option.value === value[0]);
  return chosen?.children.length ? [options, ...levelsOf(chosen.children, value.slice(1))] : [options];
}

/** Whether a reason goes all the way down its tree. */
export function isWhole(options: readonly ReasonChoice[], value: readonly string[]): boolean {
  const chosen = options.find((option) => option.value === value[0]);
  if (chosen === undefined) return false;
  return chosen.children.length === 0 || isWhole(chosen.children, value.slice(1));
}

/** A reason chosen from a tree, level by level. */
export function ReasonPicker({ options, value, onChange, isRequired, error }: Props) {
  const words = useWords("records");
  const levels = levelsOf(options, value);
  return (
    <div className="ff-stack">
      {levels.map((level, depth) => (
        <Select
          key={`${depth} ${value[depth - 1] ?? ""}`}
          label={depth === 0 ? <Named isRequired={isRequired}>{words("transition.reason")}</Named> : undefined}
          aria-label={depth === 0 ? undefined : words("transition.reasonMore")}
          placeholder={words(depth === 0 ? "transition.choose" : "transition.reasonMore")}
          isRequired={isRequired}
          value={value[depth] ?? null}
          onChange={(entry) => onChange([...value.slice(0, depth), entry])}
          options={level.map((choice) => ({ value: choice.value, label: choice.label }))}
          error={depth === levels.length - 1 ? error : null}
        />
      ))}
    </div>
  );
}

function Named({ children, isRequired }: { children: ReactNode; isRequired: boolean }) {
  return (
    <>
      {children}
      {isRequired && (
        <span className="star" aria-hidden="true">
          *
        </span>
      )}
    </>
  );
}
