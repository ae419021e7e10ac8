import { ChevronDown, ChevronRight } from "lucide-react";
import { type RefObject, useMemo } from "react";
import type { Column } from "react-data-grid";
import type { ViewOf } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import { useFormats, useWords } from "@/i18n";
import { Checkbox } from "@/ui/choice";
import type { RecordAhead } from "../ahead";
import type { FigureRow } from "../api/figures";
import type { Item } from "../api/records";
import { type FieldFinder, type ShownField, valueAt } from "../shown-field";
import { isEditable, ShownValue } from "../value";
import { Cell, CellEditor } from "./cell";
import type { CellFault } from "./cell-faults";
import { type ColumnActions, HeaderCell } from "./header-cell";
import type { GroupRow, TableRow } from "./rows";
import type { Selection } from "./selection";

type Props = {
  view: ViewOf<"table">;
  fields: FieldFinder;
  items: readonly Item[];
  total: number | undefined;
  selection: Selection;
  select: (id: string, isChosen: boolean, isRange: boolean) => void;
  faults: ReadonlyMap<string, CellFault>;
  actions: ColumnActions;
  open: (id: string) => void;
  ahead: RecordAhead;
  toggle?: (group: string) => void;
  more?: (group: string) => void;
  foot: FigureRow | undefined;
  isTyped: RefObject<boolean>;
};

type GridColumn = Column<TableRow, { id: string }>;

/** The columns of a table as the grid takes them. The first one chooses, the second opens. */
export function useColumns(props: Props): readonly GridColumn[] {
  const { view, fields, items, selection, select, faults, actions, open, ahead, toggle, more, foot, total, isTyped } = props;
  const words = useWords("views");
  const formats = useFormats();
  return useMemo(() => {
    const frozen = Math.max(1, view.frozenColumns ?? 0);
    const span = frozen + 1;
    const listed = view.columns.flatMap((column) => {
      const shown = fields.at(column.field);
      return shown === undefined ? [] : [{ ...column, shown }];
    });
    const chosen = selection.count(total ?? items.length);
    const choose: GridColumn = {
      key: "select",
      name: "",
      width: 44,
      minWidth: 44,
      frozen: true,
      colSpan: (args) => (args.type === "ROW" && args.row.kind !== "record" ? span : undefined),
      headerCellClass: "choose",
      cellClass: "choose",
      renderHeaderCell: () => (
        <Checkbox
          aria-label={words("table.chooseAll")}
          isSelected={chosen > 0 && chosen === total}
          isIndeterminate={chosen > 0 && chosen !== total}
          onChange={(isOn) =>
            isOn
              ? selection.set(
                  items.map((item) => item.id),
                  true,
                )
              : selection.clear()
          }
        />
      ),
      renderCell: ({ row, tabIndex }) => {
        if (row.kind === "group") return <GroupHead row={row} tabIndex={tabIndex} toggle={toggle} />;
        if (row.kind === "more")
          return (
            <button type="button" className="ff-more" tabIndex={tabIndex} onClick={() => more?.(row.group)}>
              {words("table.more", { count: row.left })}
            </button>
          );
        if (row.kind === "wait") return <span className="ff-skeleton" style={{ width: "60%" }} />;
        return (
          <Choose
            isChosen={selection.has(row.id)}
            onChoose={(isOn, isRange) => select(row.id, isOn, isRange)}
            label={words("table.choose")}
          />
        );
      },
    };
    const shownColumns = listed.map(({ shown, width, total: measure }, index): GridColumn => {
      const wide = width ?? (index === 0 ? Math.max(fieldType(shown.kind).width ?? 200, 220) : (fieldType(shown.kind).width ?? 150));
      const type = fieldType(shown.kind);
      const canEdit = isEditable(shown);
      return {
        key: shown.path,
        name: shown.label,
        width: index === listed.length - 1 ? `minmax(${wide}px, 1fr)` : wide,
        minWidth: 60,
        resizable: true,
        draggable: true,
        frozen: index < frozen,
        cellClass: (row) =>
          `${type.align === "end" ? "end" : ""} ${index === 0 ? "title" : ""} ${faults.has(`${row.id} ${shown.path}`) ? "fault" : ""}`,
        headerCellClass: type.align === "end" ? "end" : undefined,
        summaryCellClass: type.align === "end" ? "end" : undefined,
        editable: canEdit ? (row) => row.kind === "record" : false,
        renderHeaderCell: ({ tabIndex }) => (
          <HeaderCell
            shown={shown}
            sort={view.sort ?? []}
            isPinned={index < frozen && (view.frozenColumns ?? 0) > 0}
            hasTotal={measure !== undefined}
            isGrouped={view.groupBy?.includes(shown.path) ?? false}
            tabIndex={tabIndex}
            actions={actions}
          />
        ),
        renderCell: ({ row, tabIndex }) => {
          if (row.kind === "group")
            return measure && measure !== "count" ? <ShownValue shown={shown} value={row.figures[shown.path]} /> : null;
          if (row.kind !== "record") return row.kind === "wait" ? <span className="ff-skeleton" style={{ width: "50%" }} /> : null;
          const cell = <Cell shown={shown} value={valueAt(row.item, shown.path)} fault={faults.get(`${row.id} ${shown.path}`)} />;
          return index === 0 ? <Title cell={cell} shown={shown} row={row} tabIndex={tabIndex} open={open} ahead={ahead} /> : cell;
        },
        renderEditCell: canEdit
          ? ({ row, onRowChange }) => (
              <CellEditor
                row={row}
                onRowChange={onRowChange}
                isTyped={isTyped}
                shown={shown}
                fault={faults.get(`${row.id} ${shown.path}`)}
              />
            )
          : undefined,
        editorOptions: { displayCellContent: false },
        renderSummaryCell: () => {
          if (measure === "count") return foot ? formats.number(Number(foot.count)) : null;
          return measure && foot ? (
            <span className="ff-foot">
              <small>{words(`table.fn.${measure}`)}</small> <ShownValue shown={shown} value={foot[shown.path]} />
            </span>
          ) : null;
        },
      };
    });
    return [choose, ...shownColumns];
  }, [view, fields, items, selection, select, faults, actions, open, ahead, toggle, more, foot, total, isTyped, words, formats]);
}

function Choose({ isChosen, onChoose, label }: { isChosen: boolean; onChoose: (isOn: boolean, isRange: boolean) => void; label: string }) {
  return (
    <span
      className="ff-choose"
      onClickCapture={(event) => {
        if (!event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        onChoose(!isChosen, true);
      }}
    >
      <Checkbox aria-label={label} isSelected={isChosen} onChange={(isOn) => onChoose(isOn, false)} excludeFromTabOrder />
    </span>
  );
}

function Title(props: {
  cell: React.ReactNode;
  shown: ShownField;
  row: TableRow & { kind: "record" };
  tabIndex: number;
  open: (id: string) => void;
  ahead: RecordAhead;
}) {
  const words = useWords("views");
  const isBlank = valueAt(props.row.item, props.shown.path) == null;
  return (
    <button
      type="button"
      className="ff-open ff-ellipsis"
      tabIndex={props.tabIndex}
      onPointerEnter={() => props.ahead.expect(props.row.id)}
      onPointerLeave={props.ahead.forget}
      onClick={() => props.open(props.row.id)}
    >
      {isBlank ? <span className="ff-hint">{words("untitled")}</span> : props.cell}
    </button>
  );
}

function GroupHead({ row, tabIndex, toggle }: { row: GroupRow; tabIndex: number; toggle?: (group: string) => void }) {
  const words = useWords("views");
  const formats = useFormats();
  return (
    <button
      type="button"
      className="ff-group"
      style={{ paddingInlineStart: row.level * 16 }}
      tabIndex={tabIndex}
      aria-expanded={row.isOpen}
      onClick={() => toggle?.(row.id)}
    >
      {row.isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
      {row.value == null ? <span className="ff-hint">{words("blank")}</span> : <ShownValue shown={row.field} value={row.value} />}
      <span className="ff-quiet">{words("table.records", { count: row.count, formatted: formats.number(row.count) })}</span>
    </button>
  );
}
