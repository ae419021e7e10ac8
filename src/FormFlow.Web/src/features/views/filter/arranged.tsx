import { ArrowDown, ArrowUp } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import type { ViewDocument, ViewOf } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import type { FieldFinder } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { type Column, ColumnExtras } from "./column-extras";
import { FieldList } from "./field-list";

type Props<V extends ViewDocument> = { view: V; fields: FieldFinder; change: (patch: Partial<V>) => void };

export const labelIn = (fields: FieldFinder) => (path: string) => fields.at(path)?.label ?? path;

/** The fields that a view's records are sorted by, and which way. */
export function SortList({ view, fields, change }: Props<ViewDocument>) {
  const words = useWords("views");
  const sort = view.sort ?? [];
  const put = (next: typeof sort) => change({ sort: next.length === 0 ? undefined : next });
  return (
    <FieldList
      chosen={sort.map((key) => key.field)}
      choices={fields.all.filter((shown) => fieldType(shown.kind).canSort)}
      most={5}
      label={labelIn(fields)}
      onChange={(paths) => put(paths.map((path) => sort.find((key) => key.field === path) ?? { field: path }))}
      title={words("arrange.sortTitle")}
      add={words("arrange.addSort")}
      beside={(path) => {
        const isDown = sort.find((key) => key.field === path)?.descending === true;
        const flip = () => put(sort.map((key) => (key.field === path ? { field: path, ...(isDown ? {} : { descending: true }) } : key)));
        return (
          <AriaButton className="ff-button small" onPress={flip}>
            {isDown ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />}
            {words(isDown ? "arrange.down" : "arrange.up")}
          </AriaButton>
        );
      }}
    />
  );
}

/** The fields whose equal values stand together in a table. */
export function GroupList({ view, fields, change }: Props<ViewOf<"table">>) {
  const words = useWords("views");
  return (
    <FieldList
      chosen={view.groupBy ?? []}
      choices={fields.all.filter((shown) => fieldType(shown.kind).canGroup)}
      most={3}
      label={labelIn(fields)}
      onChange={(groupBy) => change({ groupBy: groupBy.length === 0 ? undefined : groupBy })}
      title={words("arrange.groupTitle")}
      add={words("arrange.addGroup")}
    />
  );
}

/** The columns of a table, from left to right; one always stays. */
export function ColumnList({ view, fields, change }: Props<ViewOf<"table">>) {
  const words = useWords("views");
  const { columns } = view;
  const set = (column: Column) => change({ columns: columns.map((one) => (one.field === column.field ? column : one)) });
  return (
    <FieldList
      chosen={columns.map((column) => column.field)}
      choices={fields.all}
      most={60}
      label={labelIn(fields)}
      onChange={(paths) => {
        if (paths.length === 0) return;
        const next = paths.map((path) => columns.find((column) => column.field === path) ?? { field: path });
        const frozen = view.frozenColumns ?? 0;
        change({ columns: next, ...(frozen > next.length ? { frozenColumns: next.length } : {}) });
      }}
      title={words("arrange.columnsTitle")}
      add={words("arrange.addColumn")}
      beside={(path) => {
        const [column, shown] = [columns.find((one) => one.field === path), fields.at(path)];
        return column && shown && <ColumnExtras column={column} shown={shown} onChange={set} />;
      }}
    />
  );
}

/** The fields on a card, from top to bottom. */
export function CardFieldList(props: {
  view: ViewOf<"board" | "gallery">;
  fields: FieldFinder;
  change: (patch: { cardFields: string[] | undefined }) => void;
}) {
  const { view, fields, change } = props;
  const words = useWords("views");
  return (
    <FieldList
      chosen={view.cardFields ?? []}
      choices={fields.all}
      most={8}
      label={labelIn(fields)}
      onChange={(cardFields) => change({ cardFields: cardFields.length === 0 ? undefined : cardFields })}
      title={words("arrange.cardsTitle")}
      add={words("arrange.addField")}
    />
  );
}
