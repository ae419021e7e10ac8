import type { ViewOf } from "@/api/documents";
import { NumberSetting } from "@/fields/settings/number-setting";
import { useWords } from "@/i18n";
import { EditPart } from "../edit/field-pick";
import type { SettingsProps } from "../edit/type-settings";
import { ColumnList, GroupList } from "../filter/arranged";

/** What can be set about a table. */
export function TableSettings({ view, fields, change }: SettingsProps<ViewOf<"table">>) {
  const words = useWords("views");
  return (
    <>
      <EditPart title={words("arrange.columnsTitle")}>
        <ColumnList view={view} fields={fields} change={change} />
      </EditPart>
      <NumberSetting
        label={words("edit.frozen")}
        value={view.frozenColumns || undefined}
        onChange={(frozenColumns) => change({ frozenColumns })}
        min={0}
        max={view.columns.length}
        otherwise="0"
      />
      <EditPart title={words("arrange.groupTitle")}>
        <GroupList view={view} fields={fields} change={change} />
      </EditPart>
    </>
  );
}
