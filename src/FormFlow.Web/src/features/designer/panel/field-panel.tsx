import type { FieldDocument, FormDocument } from "@/api/documents";
import { changed } from "@/fields/settings/changed";
import { ChecksSetting, isOfCheck } from "@/fields/settings/checks-setting";
import { WordedSetting } from "@/fields/settings/worded-setting";
import { useWords } from "@/i18n";
import { same } from "@/lib/same";
import { useSame } from "@/lib/use-same";
import { Wrong } from "@/ui/wrong";
import { changeFields, columnsOf, type Found, rekey, relabel } from "../design";
import { useDesigner } from "../designer-context";
import type { PartFault } from "../faults";
import { FieldSettings, toldBeside } from "./field-settings";
import { KeySetting } from "./key-setting";
import { RowScope } from "./row-scope";

type Props = { document: FormDocument; found: Found; faults: readonly PartFault[] };

// What is told on top is told by the name of its setting.
const listed = ["options", "suggestions", "types", "parts", "bands", "terms"] as const;

const areSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((each, i) => each === other[i]);

/** All that can be set about one field, in plain words. What it is called is typed: that draws none of its other settings anew. */
export function FieldPanel({ document, found: { field, rows }, faults }: Props) {
  const { form, edit, liveKey } = useDesigner();
  const words = useWords("designer");
  const types = useWords("fields");
  const siblings = rows ? columnsOf(rows) : document.fields;
  const id = field.id!;
  const isLive = liveKey(id) !== undefined;
  const { label, help, key, ...settings } = field;
  const kept = useSame(settings as FieldDocument, same);
  const beside = useSame(
    siblings.filter((one) => one !== field),
    areSame,
  );
  const parents = useSame(rows ? document.fields.filter((one) => one.type === "lookup") : [], areSame);
  const named = (member: string) => {
    const setting = listed.find((one) => member === one || member.startsWith(`${one}/`));
    return setting && <b>{types(`settings.${setting}`)}</b>;
  };
  const isPartRuled = (document.layout ?? []).some((part) => part.visibleWhen !== undefined);
  const others = faults.filter(({ member }) => !toldBeside(member) && !isOfCheck(member));
  return (
    <RowScope form={form} document={document} rows={rows}>
      {(scope) => (
        <div className="ff-design-settings">
          {others.length > 0 && (
            <Wrong>
              {others.map((one, i) => (
                <li key={i}>
                  {named(one.member)} {one.detail}
                </li>
              ))}
            </Wrong>
          )}
          <WordedSetting
            label={words("field.label")}
            value={label}
            onChange={(next) => edit((all) => relabel(all, id, next, !isLive), `label ${id}`)}
          />
          <WordedSetting
            label={words("field.help")}
            value={help}
            onChange={(next) => edit((all) => changeFields(all, [id], (one) => changed(one, { help: next })), `help ${id}`)}
          />
          <FieldSettings
            field={kept}
            siblings={beside}
            parents={parents}
            isColumn={rows !== undefined}
            isPartRuled={isPartRuled}
            scope={scope}
            faults={faults}
          />
          {!rows && (
            <ChecksSetting
              checks={document.validations ?? []}
              isShown={(check) => check.field === key}
              field={key}
              scope={scope}
              mayAsk
              onChange={(validations) => edit((all) => changed(all, { validations }), `checks ${id}`)}
              faults={faults}
            />
          )}
          {field.type === "subform" && (
            <RowScope form={form} document={document} rows={field}>
              {(inRow) => (
                <ChecksSetting
                  title={words("checks.inRows")}
                  member="rowValidations"
                  checks={field.validations ?? []}
                  scope={inRow}
                  mayAsk
                  onChange={(validations) =>
                    edit((all) => changeFields(all, [id], (one) => changed(one, { validations } as object)), `checks in ${id}`)
                  }
                  faults={faults}
                />
              )}
            </RowScope>
          )}
          <KeySetting
            value={key}
            isLive={isLive}
            taken={beside.map((one) => one.key.toLowerCase())}
            onChange={(next) => edit((all) => rekey(all, id, next))}
          />
        </div>
      )}
    </RowScope>
  );
}
