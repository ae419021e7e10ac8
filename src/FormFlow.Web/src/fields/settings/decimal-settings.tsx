import { useWords } from "@/i18n";
import { changed } from "./changed";
import { NumberSetting } from "./number-setting";

type Decimal = { decimals?: number; min?: number; max?: number };

/** What all fields of exact numbers have: decimals and bounds. */
export function DecimalSettings<F extends Decimal>({
  field,
  onChange,
  otherwise,
}: {
  field: F;
  onChange: (field: F) => void;
  /** The decimals when none are set. */
  otherwise: string;
}) {
  const words = useWords("fields");
  const set = (settings: Decimal) => onChange(changed(field, settings as Partial<F>));
  return (
    <>
      <NumberSetting
        label={words("settings.decimals")}
        value={field.decimals}
        onChange={(decimals) => set({ decimals })}
        min={0}
        max={10}
        otherwise={otherwise}
      />
      <NumberSetting label={words("settings.min")} value={field.min} onChange={(min) => set({ min })} max={field.max} isExact />
      <NumberSetting label={words("settings.max")} value={field.max} onChange={(max) => set({ max })} min={field.min} isExact />
    </>
  );
}
