import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { ViewDocument, ViewOf } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import type { FieldFinder } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { FieldList } from "./field-list";

type Props = { view: ViewDocument; fields: FieldFinder; change: (patch: Partial<ViewDocument>) => void };

/** How the records are arranged: groups, order, which fields are shown. */
export function ArrangeChips({ view, fields, change }: Props) {
  const words = useWords("views");
  const sort = view.sort ?? [];
  const label = (path: string) => fields.at(path)?.label ?? path;
  const sortable = fields.all.filter((shown) => fieldType(shown.kind).canSort);
  const groupable = fields.all.filter((shown) => fieldType(shown.kind).canGroup);
  return (
    <>
      {view.type === "table" && (
        <Chip name={words("arrange.group")} says={(view.groupBy ?? []).map(label).join(" › ")} title={words("arrange.groupTitle")}>
          <FieldList
            chosen={view.groupBy ?? []}
            choices={groupable}
            most={3}
            label={label}
            onChange={(groupBy) => change({ groupBy } as Partial<ViewDocument>)}
            add={words("arrange.addGroup")}
          />
        </Chip>
      )}
      {view.type !== "calendar" && view.type !== "timeline" && (
        <Chip
          name={words("arrange.sort")}
          says={sort.map((key) => `${label(key.field)} ${key.descending ? "↓" : "↑"}`).join(", ")}
          title={words("arrange.sortTitle")}
        >
          <FieldList
            chosen={sort.map((key) => key.field)}
            choices={sortable}
            most={5}
            label={label}
            onChange={(paths) => change({ sort: paths.map((path) => sort.find((key) => key.field === path) ?? { field: path }) })}
            add={words("arrange.addSort")}
            beside={(path) => {
              const isDown = sort.find((key) => key.field === path)?.descending === true;
              const flip = () =>
                change({ sort: sort.map((key) => (key.field === path ? { field: path, ...(isDown ? {} : { descending: true }) } : key)) });
              return (
                <AriaButton className="ff-button small" onPress={flip}>
                  {isDown ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />}
                  {words(isDown ? "arrange.down" : "arrange.up")}
                </AriaButton>
              );
            }}
          />
        </Chip>
      )}
      {view.type === "table" && (
        <ColumnsChip view={view} fields={fields} change={change as (patch: Partial<ViewOf<"table">>) => void} label={label} />
      )}
      {(view.type === "board" || view.type === "gallery") && (
        <Chip name={words("arrange.cards")} says="" title={words("arrange.cardsTitle")} icon>
          <FieldList
            chosen={view.cardFields ?? []}
            choices={fields.all}
            most={8}
            label={label}
            onChange={(cardFields) => change({ cardFields } as Partial<ViewDocument>)}
            add={words("arrange.addField")}
          />
        </Chip>
      )}
    </>
  );
}

function ColumnsChip(props: {
  view: ViewOf<"table">;
  fields: FieldFinder;
  change: (patch: Partial<ViewOf<"table">>) => void;
  label: (path: string) => string;
}) {
  const { view, fields, change, label } = props;
  const words = useWords("views");
  return (
    <Chip name={words("arrange.columns")} says="" title={words("arrange.columnsTitle")} icon>
      <FieldList
        chosen={view.columns.map((column) => column.field)}
        choices={fields.all}
        most={60}
        label={label}
        onChange={(paths) =>
          paths.length > 0 &&
          change({ columns: paths.map((path) => view.columns.find((column) => column.field === path) ?? { field: path }) })
        }
        add={words("arrange.addColumn")}
      />
    </Chip>
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
