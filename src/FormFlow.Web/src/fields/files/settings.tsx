import { useWords } from "@/i18n";
import { changed } from "../settings/changed";
import { FlagSetting } from "../settings/flag-setting";
import { LinesSetting } from "../settings/lines-setting";
import { NumberSetting } from "../settings/number-setting";

type Limited = { type: string; multiple?: boolean; maxBytes?: number; types?: string[] };

const megabyte = 1024 * 1024;

/** What attachments and pictures can be held to. */
export function FilesSettings<F extends Limited>({ field, onChange }: { field: F; onChange: (field: F) => void }) {
  const words = useWords("fields");
  const set = (settings: Omit<Limited, "type">) => onChange(changed(field, settings as Partial<F>));
  return (
    <>
      <FlagSetting label={words("settings.multiple")} value={field.multiple} byDefault onChange={(multiple) => set({ multiple })} />
      <NumberSetting
        label={words("settings.maxMegabytes")}
        value={field.maxBytes === undefined ? undefined : field.maxBytes / megabyte}
        onChange={(size) => set({ maxBytes: size === undefined ? undefined : Math.round(size * megabyte) })}
        min={0.001}
        max={1024}
        isExact
        otherwise="100"
      />
      <LinesSetting
        label={words("settings.types")}
        hint={words("settings.typesHint")}
        placeholder={field.type === "image" ? ".png" : ".pdf"}
        lines={field.types ?? []}
        onChange={(types) => set({ types: types.length === 0 ? undefined : types })}
      />
    </>
  );
}
