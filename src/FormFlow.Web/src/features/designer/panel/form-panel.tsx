import type { FormDocument } from "@/api/documents";
import { changed } from "@/fields/settings/changed";
import { ChecksSetting, isOfCheck } from "@/fields/settings/checks-setting";
import { UniqueTogetherSetting } from "@/fields/settings/unique-together-setting";
import { WordedSetting } from "@/fields/settings/worded-setting";
import { useText, useWords } from "@/i18n";
import { Select } from "@/ui/select";
import { Wrong } from "@/ui/wrong";
import { useDesigner } from "../designer-context";
import type { PartFault } from "../faults";

/** All that can be set about the form itself. */
export function FormPanel({ document, faults }: { document: FormDocument; faults: readonly PartFault[] }) {
  const { form, edit } = useDesigner();
  const words = useWords("designer");
  const text = useText();
  const set = (members: Partial<FormDocument>) => edit((all) => changed(all, members), Object.keys(members).join());
  const titles = document.fields.filter((field) => field.type !== "subform" && field.type !== "attachment" && field.type !== "image");
  const others = faults.filter(({ member }) => !isOfCheck(member));
  return (
    <div className="ff-design-settings">
      {others.length > 0 && (
        <Wrong>
          {others.map((one, i) => (
            <li key={i}>{one.detail}</li>
          ))}
        </Wrong>
      )}
      <WordedSetting label={words("form.label")} value={document.label} onChange={(label) => set({ label: label ?? "" })} />
      <WordedSetting label={words("form.plural")} value={document.pluralLabel} onChange={(pluralLabel) => set({ pluralLabel })} />
      <WordedSetting label={words("form.description")} value={document.description} onChange={(description) => set({ description })} />
      <Select
        label={words("form.titleField")}
        value={document.titleField ?? ""}
        onChange={(key) => set({ titleField: key === "" ? undefined : key })}
        options={[
          { value: "", label: words("form.firstText") },
          ...titles.map((field) => ({ value: field.key, label: text(field.label, field.key) })),
        ]}
      />
      <ChecksSetting
        checks={document.validations ?? []}
        isShown={(check) => check.field === undefined}
        scope={form}
        mayAsk
        onChange={(validations) => set({ validations })}
        faults={faults}
      />
      <UniqueTogetherSetting unique={document.unique} fields={document.fields} onChange={(unique) => set({ unique })} />
      <p className="ff-hint">{words("form.pickHint")}</p>
    </div>
  );
}
