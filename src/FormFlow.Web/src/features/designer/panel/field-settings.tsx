import { memo, useCallback, useMemo } from "react";
import type { FieldDocument, FieldTypeName } from "@/api/documents";
import { fieldType, fieldTypes } from "@/fields/registry";
import { canBeUnique } from "@/fields/settings/can-be-unique";
import { changed } from "@/fields/settings/changed";
import { FlagSetting } from "@/fields/settings/flag-setting";
import { RuleSetting } from "@/fields/settings/rule-setting";
import { WhenHiddenSetting } from "@/fields/settings/when-hidden-setting";
import { useWords } from "@/i18n";
import { same } from "@/lib/same";
import { useSame } from "@/lib/use-same";
import { Segments } from "@/ui/segments";
import { Select } from "@/ui/select";
import { changeFields } from "../design";
import { useDesigner } from "../designer-context";
import type { PartFault } from "../faults";
import { retyped } from "../new-parts";
import { useSurroundings } from "../surroundings";
import { type Width, widths } from "../widths";
import { OwnSettings } from "./own-settings";

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

const beside = ["formula", "pattern", "default", "visibleWhen", "requiredWhen", "readOnlyWhen"];

/** Whether a fault in a member of a field is told beside its setting. */
export const toldBeside = (member: string): boolean => beside.some((one) => member === one || member.startsWith(`${one}/`));

const common = [
  ...["key", "label", "help", "width", "hidden", "required", "unique", "readOnly"],
  ...["visibleWhen", "requiredWhen", "readOnlyWhen", "whenHidden"],
];

/** Of a field what all have, or what only its type has. */
const members = (field: FieldDocument, isCommon: boolean) =>
  Object.fromEntries(Object.entries(field).filter(([name]) => common.includes(name) === isCommon));

const Flag = memo(FlagSetting);
const Rule = memo(RuleSetting);

/** What holds for a field beside what it is called: its type with its own settings, what may stand in it, and its rules. */
export const FieldSettings = memo(function FieldSettings({ field, siblings, parents, isColumn, isPartRuled, scope, faults }: Props) {
  const { edit } = useDesigner();
  const words = useWords("designer");
  const around = useSurroundings();
  const id = field.id!;
  const isTyped = fieldType(field).Input !== undefined;
  const mayHide = isPartRuled || field.visibleWhen !== undefined || field.whenHidden !== undefined;
  const own = useSame(members(field, false) as FieldDocument, same);
  const change = useCallback(
    (make: (field: FieldDocument) => FieldDocument, about: string) => edit((all) => changeFields(all, [id], make), `${about} ${id}`),
    [edit, id],
  );
  const changeOwn = useCallback(
    (next: FieldDocument, about: string) => change((one) => changed(next, members(one, true)), about),
    [change],
  );
  const changeType = useCallback(
    (type: FieldTypeName) => change((one) => retyped(one, type, around(siblings)), "type"),
    [change, around, siblings],
  );
  // The same function each time for a member: what is not about it is not drawn anew.
  const to = useMemo(() => {
    const made = new Map<string, (value: unknown) => void>();
    return (member: keyof FieldDocument) => {
      const set = made.get(member) ?? ((value) => change((one) => changed(one, { [member]: value }), member));
      made.set(member, set);
      return set;
    };
  }, [change]);
  const rule = (member: "visibleWhen" | "requiredWhen" | "readOnlyWhen", label: string, otherwise: "always" | "never") => (
    <Rule
      label={label}
      otherwise={words(`rule.${otherwise}`)}
      value={field[member]}
      onChange={to(member)}
      scope={scope}
      problem={faults.find((one) => one.member === member || one.member.startsWith(`${member}/`)) ?? null}
    />
  );
  return (
    <>
      <TypeSetting type={field.type} isColumn={isColumn} onChange={changeType} />
      <div className="ff-design-flags">
        {isTyped && <Flag label={words("field.required")} value={field.required} onChange={to("required")} />}
        {((isTyped && !isColumn && canBeUnique(field)) || field.unique) && (
          <Flag label={words("field.unique")} value={field.unique} onChange={to("unique")} />
        )}
        {isTyped && <Flag label={words("field.readOnly")} value={field.readOnly} onChange={to("readOnly")} />}
        <Flag label={words("field.hidden")} value={field.hidden} onChange={to("hidden")} />
      </div>
      <OwnSettings field={own} siblings={siblings} parents={parents} scope={scope} faults={faults} onChange={changeOwn} />
      {!isColumn && (
        <div className="ff-field">
          <span className="ff-label">{words("field.width")}</span>
          <Segments<Width>
            label={words("field.width")}
            value={field.width ?? "full"}
            onChange={to("width")}
            options={(Object.keys(widths) as Width[]).map((width) => ({ value: width, label: words(`widths.${width}`) }))}
          />
        </div>
      )}
      {rule("visibleWhen", words("rule.visible"), "always")}
      {isTyped && mayHide && <WhenHiddenSetting field={field} onChange={({ whenHidden }) => to("whenHidden")(whenHidden)} />}
      {isTyped && rule("requiredWhen", words("rule.required"), field.required ? "always" : "never")}
      {isTyped && rule("readOnlyWhen", words("rule.readOnly"), field.readOnly ? "always" : "never")}
    </>
  );
});

type TypeProps = { type: FieldTypeName; isColumn: boolean; onChange: (type: FieldTypeName) => void };

/** The type of a field, of those that it can become. */
const TypeSetting = memo(function TypeSetting({ type, isColumn, onChange }: TypeProps) {
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
});
