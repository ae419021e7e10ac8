import type { ViewDocument } from "@/api/documents";
import type { FieldFinder } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { titleFields } from "./choices";
import { FieldPick } from "./field-pick";

type Titled = Exclude<ViewDocument, { type: "table" }>;

/** Which field heads a card or stands on a bar. */
export function TitlePick(props: { view: Titled; fields: FieldFinder; change: (patch: { titleField: string | undefined }) => void }) {
  const words = useWords("views");
  return (
    <FieldPick
      label={words("edit.title")}
      among={titleFields(props.fields)}
      value={props.view.titleField ?? undefined}
      onChange={(titleField) => props.change({ titleField })}
      none={words("edit.formTitle")}
    />
  );
}
