import { ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import type { Schemas, ViewDocument } from "@/api/documents";
import { ConditionDialog } from "@/fields/condition/condition-dialog";
import { ColorSetting } from "@/fields/settings/color-setting";
import { FilterSetting } from "@/fields/settings/filter-setting";
import type { FieldFinder } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";

type Rule = Schemas["colorRule"];
type Props = { view: ViewDocument; fields: FieldFinder; change: (patch: Partial<ViewDocument>) => void };

/** Which records have which colour. */
export function ColorRules({ view, fields, change }: Props) {
  const words = useWords("views");
  const [isAdding, setAdding] = useState(false);
  const rules = view.colors ?? [];
  const put = (next: readonly Rule[]) => change({ colors: next.length === 0 ? undefined : [...next] });
  return (
    <>
      {rules.length > 1 && <p className="ff-hint">{words("edit.colorFirst")}</p>}
      {rules.map((rule, index) => {
        const number = index + 1;
        return (
          <div key={index} className="ff-view-edit-color">
            <div className="ff-row">
              <span className="ff-grow">
                <ColorSetting
                  of={words("edit.color", { number })}
                  value={rule.color}
                  onChange={(color) => put(rules.with(index, { ...rule, color }))}
                />
              </span>
              {index > 0 && (
                <IconButton
                  small
                  label={words("edit.colorUp", { number })}
                  onPress={() => put(rules.toSpliced(index, 1).toSpliced(index - 1, 0, rule))}
                >
                  <ArrowUp />
                </IconButton>
              )}
              <IconButton small label={words("edit.removeColor", { number })} onPress={() => put(rules.toSpliced(index, 1))}>
                <X />
              </IconButton>
            </div>
            <FilterSetting
              label={words("edit.when", { number })}
              form={view.form}
              value={rule.when}
              onChange={(when) => when && put(rules.with(index, { ...rule, when }))}
              isRequired
            />
          </div>
        );
      })}
      <Button small onPress={() => setAdding(true)}>
        <Plus aria-hidden="true" />
        {words("edit.addColor")}
      </Button>
      {isAdding && (
        <ConditionDialog
          title={words("edit.addColor")}
          condition={undefined}
          fields={fields}
          onDone={(when) => when && put([...rules, { when, color: "amber" }])}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
