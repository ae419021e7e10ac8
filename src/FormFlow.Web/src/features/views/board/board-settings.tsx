import type { ViewOf } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Checkbox } from "@/ui/choice";
import { apartFields, numberFields } from "../edit/choices";
import { EditPart, FieldPick } from "../edit/field-pick";
import { TitlePick } from "../edit/title-pick";
import type { SettingsProps } from "../edit/type-settings";
import { CardFieldList } from "../filter/arranged";
import { columnId, fixedColumns } from "./board-columns";

/** What can be set about a board. */
export function BoardSettings({ view, fields, change }: SettingsProps<ViewOf<"board">>) {
  const words = useWords("views");
  const text = useText();
  const catalog = useCatalog();
  const field = fields.at(view.groupBy);
  const columns = field ? fixedColumns(field, catalog, null, text as never).map((one) => ({ ...one, id: columnId(one.value) })) : [];
  const hidden = view.hiddenGroups ?? [];
  const show = (id: string, isShown: boolean) => {
    const next = isShown ? hidden.filter((one) => one !== id) : [...hidden, id];
    change({ hiddenGroups: next.length === 0 ? undefined : next });
  };
  return (
    <>
      <FieldPick
        label={words("edit.columnsBy")}
        among={apartFields(fields)}
        value={view.groupBy}
        onChange={(groupBy) => groupBy && groupBy !== view.groupBy && change({ groupBy, hiddenGroups: undefined })}
      />
      {columns.length > 0 && (
        <EditPart title={words("edit.columnsShown")}>
          {columns.map(({ id, label }) => (
            <Checkbox key={id} isSelected={!hidden.includes(id)} onChange={(isShown) => show(id, isShown)}>
              {label}
            </Checkbox>
          ))}
        </EditPart>
      )}
      <FieldPick
        label={words("edit.sum")}
        among={numberFields(fields)}
        value={view.sumField ?? undefined}
        onChange={(sumField) => change({ sumField })}
        none={words("edit.noSum")}
      />
      <TitlePick view={view} fields={fields} change={change} />
      <EditPart title={words("arrange.cardsTitle")}>
        <CardFieldList view={view} fields={fields} change={change} />
      </EditPart>
    </>
  );
}
