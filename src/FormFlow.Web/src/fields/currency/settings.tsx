import type { FieldOf } from "@/api/documents";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { CurrencySetting } from "../settings/currency-setting";
import { DecimalSettings } from "../settings/decimal-settings";

export function CurrencySettings({ field, onChange }: SettingsProps<FieldOf<"currency">>) {
  return (
    <>
      <CurrencySetting value={field.currency} onChange={(currency) => onChange(changed(field, { currency }))} />
      <DecimalSettings field={field} onChange={onChange} otherwise="2" />
    </>
  );
}
