import { Suspense } from "react";
import type { FieldDocument, FieldTypeName, FormDocument } from "@/api/documents";
import { fieldType, fieldTypes } from "@/fields/registry";
import { changed } from "@/fields/settings/changed";
import { FlagSetting } from "@/fields/settings/flag-setting";
import { useWords } from "@/i18n";
import { Segments } from "@/ui/segments";
import { Select } from "@/ui/select";
import { changeFields, columnsOf, type Found, rekey, relabel } from "../design";
import { useDesigner } from "../designer-context";
import type { PartFault } from "../faults";
import { retyped } from "../new-parts";
import { useSurroundings } from "../surroundings";
import { type Width, widths } from "../widths";
import { ChecksSetting } from "./checks-setting";
import { DefaultSetting } from "./default-setting";
import { FormulaFault } from "./formula-fault";
import { KeySetting } from "./key-setting";
import { RowScope } from "./row-scope";
import { RuleSetting } from "./rule-setting";
import { WordedSetting } from "./worded-setting";

type Props = { document: FormDocument; found: Found; faults: readonly PartFault[] };

/** Members whose faults are told beside them. */
const told = ["formula", "default", "visibleWhen", "requiredWhen", "readOnlyWhen"];

/** All that can be set about one field, in plain words. */
export function FieldPanel({ document, found: { field, rows }, faults }: Props) {
  const { form, edit, liveKey } = useDesigner();
  const words = useWords("designer");
  const types = useWords("fields");
  const siblings = rows ? columnsOf(rows) : document.fields;
  const around = useSurroundings(siblings);
  const type = fieldType(field);
  const id = field.id!;
  const isLive = liveKey(id) !== undefined;
  const isTyped = type.Input !== undefined;
  const change = (next: FieldDocument, about: string) => edit((all) => changeFields(all, [id], () => next), `${about} ${id}`);
  const set = (members: object, about = Object.keys(members).join()) => change(changed(field, members as Partial<FieldDocument>), about);
  const fault = (member: string) => faults.find((one) => one.member === member || one.member.startsWith(`${member}/`));
  const others = faults.filter(({ member }) => !told.some((one) => member === one || member.startsWith(`${one}/`)));
  const { Settings } = type;
  return (
    <RowScope form={form} document={document} rows={rows}>
      {(scope) => (
        <div className="ff-design-settings">
          {others.length > 0 && (
            <ul className="ff-note bad" role="alert">
              {others.map((one, i) => (
                <li key={i}>{one.detail}</li>
              ))}
            </ul>
          )}
          <WordedSetting
            label={words("field.label")}
            value={field.label}
            onChange={(label) => edit((all) => relabel(all, id, label, !isLive), `label ${id}`)}
          />
          <Select<FieldTypeName>
            label={words("field.type")}
            value={field.type}
            onChange={(next) => next !== field.type && change(retyped(field, next, around), "type")}
            options={fieldTypes
              .filter((one) => one.type === field.type || (one.group !== undefined && !(rows && one.isAlone)))
              .map((one) => ({ value: one.type, label: types(`types.${one.type}` as "types.text") }))}
          />
          <WordedSetting label={words("field.help")} value={field.help} onChange={(help) => set({ help })} />
          <div className="ff-design-flags">
            {isTyped && <FlagSetting label={words("field.required")} value={field.required} onChange={(required) => set({ required })} />}
            {isTyped && !rows && <FlagSetting label={words("field.unique")} value={field.unique} onChange={(unique) => set({ unique })} />}
            {isTyped && <FlagSetting label={words("field.readOnly")} value={field.readOnly} onChange={(readOnly) => set({ readOnly })} />}
            <FlagSetting label={words("field.hidden")} value={field.hidden} onChange={(hidden) => set({ hidden })} />
          </div>
          {Settings && (
            <Suspense fallback={null}>
              <Settings field={field} onChange={(next) => change(next, "settings")} form={form} siblings={siblings} />
            </Suspense>
          )}
          {field.type === "formula" && fault("formula") && <FormulaFault formula={field.formula} fault={fault("formula")!} />}
          {isTyped && field.type !== "subform" && (
            <DefaultSetting field={field} form={form} onChange={(next) => change(next, "default")} fault={fault("default")} />
          )}
          {!rows && (
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
          <RuleSetting
            label={words("rule.visible")}
            otherwise={words("rule.always")}
            value={field.visibleWhen}
            onChange={(visibleWhen) => set({ visibleWhen })}
            scope={scope}
            fault={fault("visibleWhen")}
          />
          {isTyped && (
            <RuleSetting
              label={words("rule.required")}
              otherwise={field.required ? words("rule.always") : words("rule.never")}
              value={field.requiredWhen}
              onChange={(requiredWhen) => set({ requiredWhen })}
              scope={scope}
              fault={fault("requiredWhen")}
            />
          )}
          {isTyped && (
            <RuleSetting
              label={words("rule.readOnly")}
              otherwise={field.readOnly ? words("rule.always") : words("rule.never")}
              value={field.readOnlyWhen}
              onChange={(readOnlyWhen) => set({ readOnlyWhen })}
              scope={scope}
              fault={fault("readOnlyWhen")}
            />
          )}
          {!rows && (
            <ChecksSetting
              checks={document.validations ?? []}
              isShown={(check) => check.field === field.key}
              field={field.key}
              scope={scope}
              onChange={(validations) => edit((all) => changed(all, { validations }), `checks ${id}`)}
              faults={[]}
            />
          )}
          <KeySetting
            key={id}
            value={field.key}
            isLive={isLive}
            taken={siblings.filter((one) => one !== field).map(({ key }) => key.toLowerCase())}
            onChange={(key) => edit((all) => rekey(all, id, key))}
          />
        </div>
      )}
    </RowScope>
  );
}
