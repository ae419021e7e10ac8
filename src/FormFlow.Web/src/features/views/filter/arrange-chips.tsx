import { Columns3 } from "lucide-react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { ViewDocument } from "@/api/documents";
import type { FieldFinder } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { CardFieldList, ColumnList, GroupList, labelIn, SortList } from "./arranged";

type Props = { view: ViewDocument; fields: FieldFinder; change: (patch: Partial<ViewDocument>) => void };

/** How the records are arranged: groups, order, which fields are shown. */
export function ArrangeChips({ view, fields, change }: Props) {
  const words = useWords("views");
  const label = labelIn(fields);
  const sorted = (view.sort ?? []).map((key) => `${label(key.field)} ${key.descending ? "↓" : "↑"}`);
  return (
    <>
      {view.type === "table" && (
        <Chip name={words("arrange.group")} says={(view.groupBy ?? []).map(label).join(" › ")} title={words("arrange.groupTitle")}>
          <GroupList view={view} fields={fields} change={change} />
        </Chip>
      )}
      {view.type !== "calendar" && view.type !== "timeline" && (
        <Chip name={words("arrange.sort")} says={sorted.join(", ")} title={words("arrange.sortTitle")}>
          <SortList view={view} fields={fields} change={change} />
        </Chip>
      )}
      {view.type === "table" && (
        <Chip name={words("arrange.columns")} says="" title={words("arrange.columnsTitle")} icon>
          <ColumnList view={view} fields={fields} change={change} />
        </Chip>
      )}
      {(view.type === "board" || view.type === "gallery") && (
        <Chip name={words("arrange.cards")} says="" title={words("arrange.cardsTitle")} icon>
          <CardFieldList view={view} fields={fields} change={change} />
        </Chip>
      )}
    </>
  );
}

function Chip({
  name,
  says,
  title,
  icon,
  children,
}: {
  name: string;
  says: string;
  title: string;
  icon?: boolean;
  children: React.ReactNode;
}) {
  return (
    <DialogTrigger>
      <AriaButton className={says || !icon ? "ff-chip" : "ff-chip plain"}>
        {icon && <Columns3 aria-hidden="true" />}
        {name} {says && <b className="ff-ellipsis">{says}</b>}
      </AriaButton>
      <Popover className="ff-popover ff-arrange" offset={4} placement="bottom end">
        <Dialog aria-label={title}>
          <div className="ff-list-head">{title}</div>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
