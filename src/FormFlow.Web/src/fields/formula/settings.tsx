import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import { Select } from "@/ui/select";
import type { SettingsProps } from "../field-type";
import { FormulaBox } from "../formulas/formula-box";
import { changed } from "../settings/changed";
import { CurrencySetting } from "../settings/currency-setting";
import { NumberSetting } from "../settings/number-setting";

const results = ["number", "currency", "percent", "rating", "duration", "text", "longText", "date", "dateTime", "time", "switch"] as const;
const withDecimals: readonly string[] = ["number", "currency", "percent"];

export function FormulaSettings({ field, onChange, form, scope = form, problem }: SettingsProps<FieldOf<"formula">>) {
  const words = useWords("fields");
  const result = field.result ?? "number";
  return (
    <>
      <FormulaBox
        label={words("settings.formula")}
        hint={words("settings.formulaHint")}
        scope={scope}
        mayAsk
        problem={problem}
        value={field.formula}
        onChange={(formula) => onChange({ ...field, formula })}
      />
      <Select
        label={words("settings.result")}
        value={result}
        onChange={(next) =>
          onChange(
            changed(field, {
              result: next === "number" ? undefined : next,
              decimals: withDecimals.includes(next) ? field.decimals : undefined,
              currency: next === "currency" ? field.currency : undefined,
            }),
          )
        }
        options={results.map((type) => ({ value: type, label: words(`types.${type}`) }))}
      />
      {result === "currency" && <CurrencySetting value={field.currency} onChange={(currency) => onChange(changed(field, { currency }))} />}
      {withDecimals.includes(result) && (
        <NumberSetting
          label={words("settings.decimals")}
          value={field.decimals}
          onChange={(decimals) => onChange(changed(field, { decimals }))}
          min={0}
          max={10}
        />
      )}
    </>
  );
}
