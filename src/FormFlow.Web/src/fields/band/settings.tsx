import { Plus } from "lucide-react";
import type { FieldOf } from "@/api/documents";
import { useFormats, useText, useWords } from "@/i18n";
import { textIn } from "@/lib/text";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Select } from "@/ui/select";
import type { SettingsProps } from "../field-type";
import { ColorSetting, colors } from "../settings/color-setting";
import { reworded } from "../settings/label-setting";
import { NumberSetting } from "../settings/number-setting";
import { freeValue } from "../settings/options-setting";
import { Ordered } from "../settings/ordered";

const numbers: readonly string[] = ["score", "number", "currency", "percent", "rating", "rollup", "formula"];

/** The bands of a number, the highest first: each begins at a number, the last takes the rest. */
export function BandSettings({ field, onChange, siblings }: SettingsProps<FieldOf<"band">>) {
  const words = useWords("fields");
  const text = useText();
  const { language } = useFormats();
  const options = siblings
    .filter((sibling) => numbers.includes(sibling.type))
    .map((sibling) => ({ value: sibling.key, label: text(sibling.label, sibling.key) }));
  return (
    <>
      <Select
        label={words("settings.bandOf")}
        value={field.of}
        onChange={(of) => onChange({ ...field, of })}
        options={options.some((option) => option.value === field.of) ? options : [...options, { value: field.of, label: field.of }]}
      />
      <div className="ff-field">
        <span className="ff-label">{words("settings.bands")}</span>
        <Ordered
          entries={field.bands}
          onChange={(bands) => onChange({ ...field, bands })}
          nameOf={(band) => text(band.label, band.value)}
          canRemove={() => field.bands.length > 1}
        >
          {(band, change, index) => (
            <div className="ff-band-entry">
              <TextField
                aria-label={words("settings.band", { number: index + 1 })}
                placeholder={band.value}
                value={textIn(language, band.label)}
                onChange={(label) => change({ ...band, label: reworded(band.label, label, language) })}
              />
              <ColorSetting of={text(band.label, band.value)} value={band.color} onChange={(color) => change({ ...band, color })} />
              {index < field.bands.length - 1 ? (
                <NumberSetting
                  label={words("settings.bandFrom")}
                  value={band.from}
                  isExact
                  onChange={(from) => from !== undefined && change({ ...band, from })}
                />
              ) : (
                <span className="ff-hint">{words("settings.bandRest")}</span>
              )}
            </div>
          )}
        </Ordered>
        <Button
          small
          look="plain"
          onPress={() => {
            const last = field.bands.at(-1)!;
            const above = field.bands.at(-2)?.from ?? 100;
            const value = freeValue(
              String.fromCharCode(65 + field.bands.length),
              field.bands.map((band) => band.value),
            );
            const lowest = { value, color: colors[field.bands.length % colors.length] };
            onChange({ ...field, bands: [...field.bands.slice(0, -1), { ...last, from: last.from ?? above / 2 }, lowest] });
          }}
        >
          <Plus aria-hidden="true" />
          {words("settings.addBand")}
        </Button>
      </div>
    </>
  );
}
