import type { OptionColor } from "@/api/documents";
import { useWords } from "@/i18n";
import { Select } from "@/ui/select";
import { Tag } from "@/ui/tag";

export const colors: readonly OptionColor[] = ["gray", "blue", "teal", "green", "amber", "orange", "red", "violet"];

type Props = {
  /** What stands above it. */
  label?: string;
  /** Whose colour it is, where nothing stands above it. */
  of?: string;
  value: OptionColor | undefined;
  onChange: (color: OptionColor) => void;
};

/** One of the colours of tags. */
export function ColorSetting({ label, of, value, onChange }: Props) {
  const words = useWords("fields");
  return (
    <Select
      label={label}
      aria-label={of === undefined ? undefined : words("settings.colorOf", { name: of })}
      value={value ?? "gray"}
      onChange={onChange}
      options={colors.map((color) => ({
        value: color,
        label: words(`settings.colors.${color}`),
        content: <Tag color={color}>{words(`settings.colors.${color}`)}</Tag>,
      }))}
    />
  );
}
