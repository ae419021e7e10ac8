import { memo, Suspense } from "react";
import type { FieldDocument, FieldTypeName } from "@/api/documents";
import { fieldType, fieldTypes } from "@/fields/registry";
import { changed } from "@/fields/settings/changed";
import { FlagSetting } from "@/fields/settings/flag-setting";
import { LinkedDefaultSetting } from "@/fields/settings/linked-default-setting";
import { RuleSetting } from "@/fields/settings/rule-setting";
import { WhenHiddenSetting } from "@/fields/settings/when-hidden-setting";
import { useWords } from "@/i18n";
import { linkedDefaultOf } from "@/lib/linked-default";
import { Segments } from "@/ui/segments";
import { Select } from "@/ui/select";
import { changeFields } from "../design";
import { useDesigner } from "../designer-context";
import type { PartFault } from "../faults";
import { retyped } from "../new-parts";
import { useSurroundings } from "../surroundings";
import { type Width, widths } from "../widths";
import { DefaultSetting } from "./default-setting";

type Props = {
  /** The field without what it is called: its name, help and key. */
  field: FieldDocument;
  /** The other fields beside it. */
  siblings: readonly FieldDocument[];
  /** For a column: the lookups of the record. */
  parents: readonly FieldDocument[];
  isColumn: boolean;
  /** Whether a rule of the layout may hide fields. */
  isPartRuled: boolean;
  scope: string;
  faults: readonly PartFault[];
};

const beside = ["formula", "default", "visibleWhen", "requiredWhen", "readOnlyWhen"];

/** Whether a fault in a member of a field is told beside its setting. */
export const toldBeside = (member: string): boolean => beside.some((one) => member === one || member.startsWith(`${one}/`));

/** What holds for a field beside what it is called: its type with its own settings, what may stand in it, and its rules. */
export const FieldSettings = memo(function FieldSettings({ field, siblings, parents, isColumn, isPartRuled, scope, faults }: Props) {
  const { form, edit, liveKey } = useDesigner();
  const words = useWords("designer");
  const around = useSurroundings();
  const { Input, Settings } = fieldType(field);
  const isTyped = Input !== undefined;
  const isLinked = linkedDefaultOf(field) !== undefined;
  const mayHide = isPartRuled || field.visibleWhen !== undefined || field.whenHidden !== undefined;
  const change = (next: FieldDocument, about: string) =>
    edit(
      (all) => changeFields(all, [field.id!], ({ key, label, help }) => changed({ ...next, key }, { label, help })),
      `${about} ${field.id}`,
    );
  const set = (members: Partial<FieldDocument>) => change(changed(field, members), Object.keys(members).join());
  const fault = (member: string) => faults.find((one) => one.member === member || one.member.startsWith(`${member}/`));
  const rule = (member: "visibleWhen" | "requiredWhen" | "readOnlyWhen", label: string, otherwise: "always" | "never") => (
    <RuleSetting
      label={label}
      otherwise={words(`rule.${otherwise}`)}
      value={field[member]}
      onChange={(next) => set({ [member]: next })}
      scope={scope}
      problem={fault(member) ?? null}
    />
  );
  return (
    <>
      <TypeSetting type={field.type} isColumn={isColumn} onChange={(type) => change(retyped(field, type, around(siblings)), "type")} />
      <div className="ff-design-flags">
        {isTyped && <FlagSetting label={words("field.required")} value={field.required} onChange={(required) => set({ required })} />}
        {isTyped && !isColumn && <FlagSetting label={words("field.unique")} value={field.unique} onChange={(unique) => set({ unique })} />}
        {isTyped && <FlagSetting label={words("field.readOnly")} value={field.readOnly} onChange={(readOnly) => set({ readOnly })} />}
        <FlagSetting label={words("field.hidden")} value={field.hidden} onChange={(hidden) => set({ hidden })} />
      </div>
      {Settings && (
        <Suspense fallback={null}>
          <Settings
            key={field.type}
            field={field}
            onChange={(next) => change(next, "settings")}
            form={form}
            siblings={siblings}
            isNew={liveKey(field.id!) === undefined}
            scope={scope}
            problem={fault("formula") ?? null}
          />
        </Suspense>
      )}
      {isTyped && field.type !== "subform" && (
        <>
          {!isLinked && (
            <DefaultSetting
              field={field}
              form={form}
              scope={scope}
              onChange={(next) => change(next, "default")}
              problem={fault("default")}
            />
          )}
          <LinkedDefaultSetting field={field} onChange={(next) => change(next, "default")} siblings={siblings} parents={parents} />
          {isLinked && fault("default") && (
            <span className="ff-error" role="alert">
              {fault("default")!.detail}
            </span>
          )}
        </>
      )}
      {!isColumn && (
        <div className="ff-field">
          <span className="ff-label">{words("field.width")}</span>
          <Segments<Width>
            label={words("field.width")}
            value={field.width ?? "full"}
            onChange={(width) => set({ width })}
            options={(Object.keys(widths) as Width[]).map((width) => ({ value: width, label: words(`widths.${width}`) }))}
          />
        </div>
      )}
      {rule("visibleWhen", words("rule.visible"), "always")}
      {isTyped && mayHide && <WhenHiddenSetting field={field} onChange={(next) => change(next, "whenHidden")} />}
      {isTyped && rule("requiredWhen", words("rule.required"), field.required ? "always" : "never")}
      {isTyped && rule("readOnlyWhen", words("rule.readOnly"), field.readOnly ? "always" : "never")}
    </>
  );
});

type TypeProps = { type: FieldTypeName; isColumn: boolean; onChange: (type: FieldTypeName) => void };

/** The type of a field, of those that it can become. */
function TypeSetting({ type, isColumn, onChange }: TypeProps) {
  const words = useWords("designer");
  const types = useWords("fields");
  return (
    <Select<FieldTypeName>
      label={words("field.type")}
      value={type}
      onChange={(next) => next !== type && onChange(next)}
      options={fieldTypes
        .filter((one) => one.type === type || (one.group !== undefined && !(isColumn && one.isAlone)))
        .map((one) => ({ value: one.type, label: types(`types.${one.type}` as "types.text") }))}
    />
  );
}
