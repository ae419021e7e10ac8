import { memo, Suspense } from "react";
import type { FieldDocument } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import { LinkedDefaultSetting } from "@/fields/settings/linked-default-setting";
import { linkedDefaultOf } from "@/lib/linked-default";
import { useDesigner } from "../designer-context";
import type { PartFault } from "../faults";
import { DefaultSetting } from "./default-setting";

type Props = {
  /** The field without what all fields have. */
  field: FieldDocument;
  siblings: readonly FieldDocument[];
  parents: readonly FieldDocument[];
  scope: string;
  faults: readonly PartFault[];
  /** Takes the field with other settings; what all fields have stays as it is. */
  onChange: (field: FieldDocument, about: string) => void;
};

/** What can be set about a field because of its type, and what it begins with. */
export const OwnSettings = memo(function OwnSettings({ field, siblings, parents, scope, faults, onChange }: Props) {
  const { form, liveKey } = useDesigner();
  const { Input, Settings } = fieldType(field);
  const isLinked = linkedDefaultOf(field) !== undefined;
  const fault = (member: string) => faults.find((one) => one.member === member || one.member.startsWith(`${member}/`));
  return (
    <>
      {Settings && (
        <Suspense fallback={null}>
          <Settings
            key={field.type}
            field={field}
            onChange={(next) => onChange(next, "settings")}
            form={form}
            siblings={siblings}
            isNew={liveKey(field.id!) === undefined}
            scope={scope}
            problem={fault("formula") ?? fault("pattern") ?? null}
          />
        </Suspense>
      )}
      {Input !== undefined && field.type !== "subform" && (
        <>
          {!isLinked && (
            <DefaultSetting
              field={field}
              form={form}
              scope={scope}
              onChange={(next) => onChange(next, "default")}
              problem={fault("default")}
            />
          )}
          <LinkedDefaultSetting field={field} onChange={(next) => onChange(next, "default")} siblings={siblings} parents={parents} />
          {isLinked && fault("default") && (
            <span className="ff-error" role="alert">
              {fault("default")!.detail}
            </span>
          )}
        </>
      )}
    </>
  );
});
