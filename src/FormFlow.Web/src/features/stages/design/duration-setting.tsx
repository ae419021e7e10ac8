import type { Schemas } from "@/api/documents";
import { NumberSetting } from "@/fields/settings/number-setting";
import { useWords } from "@/i18n";
import { Select } from "@/ui/select";

type Duration = Schemas["duration"];

const units = ["minutes", "hours", "days", "workingHours", "workingDays"] as const;

/** How long something may take; blank for no limit. */
export function DurationSetting(props: {
  label: string;
  value: Duration | undefined;
  unit?: Duration["unit"];
  onChange: (value: Duration | undefined) => void;
}) {
  const { label, value, onChange, unit = value?.unit ?? "workingDays" } = props;
  const words = useWords("process");
  return (
    <div className="ff-process-duration">
      <NumberSetting
        label={label}
        value={value?.amount}
        min={1}
        max={100_000}
        otherwise={words("noLimit")}
        onChange={(amount) => onChange(amount === undefined ? undefined : { amount, unit })}
      />
      <Select
        aria-label={words("unitOf", { name: label })}
        value={unit}
        isDisabled={value === undefined}
        onChange={(next) => value && onChange({ ...value, unit: next })}
        options={units.map((each) => ({ value: each, label: words(`unit.${each}`) }))}
      />
    </div>
  );
}
