import type { ViewOf } from "@/api/documents";
import { useWords } from "@/i18n";
import { pictureFields } from "../edit/choices";
import { EditPart, FieldPick } from "../edit/field-pick";
import { TitlePick } from "../edit/title-pick";
import type { SettingsProps } from "../edit/type-settings";
import { CardFieldList } from "../filter/arranged";

/** What can be set about a gallery. */
export function GallerySettings({ view, fields, change }: SettingsProps<ViewOf<"gallery">>) {
  const words = useWords("views");
  return (
    <>
      <FieldPick
        label={words("edit.cover")}
        among={pictureFields(fields)}
        value={view.cover ?? undefined}
        onChange={(cover) => change({ cover })}
        none={words("edit.noCover")}
      />
      <TitlePick view={view} fields={fields} change={change} />
      <EditPart title={words("arrange.cardsTitle")}>
        <CardFieldList view={view} fields={fields} change={change} />
      </EditPart>
    </>
  );
}
