import { ChevronDown, ChevronRight } from "lucide-react";
import { type RefObject, useMemo } from "react";
import type { Column } from "react-data-grid";
import type { ViewOf } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import type { FieldFinder, ShownField } from "@/fields/shown-field";
import { useFormats, useWords } from "@/i18n";
import { pathsOf } from "@/lib/condition/condition";
import { Tick } from "@/ui/tick";
import type { RecordAhead } from "../ahead";
import { isDue } from "../row-colors";
import { valueAt } from "../shown-field";
import { figureName, type Total } from "../totals";
import { isEditable, ShownValue, shownValue } from "../value";
import { CellEditor, cellContent } from "./cell";
import type { CellFault } from "./cell-faults";
import { columnWidth } from "./column-width";
import { Foot } from "./foot";
import { type ColumnActions, HeaderCell } from "./header-cell";
import type { GroupRow, RecordRow, TableRow } from "./rows";
import { useTableState } from "./table-state";

type Props = {
  view: ViewOf<"table">;
  fields: FieldFinder;
  faults: ReadonlyMap<string, CellFault>;
  actions: ColumnActions;
  open: (id: string) => void;
  ahead: RecordAhead;
  toggle?: (group: string) => void;
  isTyped: RefObject<boolean>;
};

type GridColumn = Column<TableRow, { id: string }>;

/** The columns of a table as the grid takes them. The first one chooses, the second opens. */
export function useColumns(props: Props): readonly GridColumn[] {
  const { view, fields, faults, actions, open, ahead, toggle, isTyped } = props;
  const words = useWords("views");
  return useMemo(() => {
    const frozen = Math.max(1, view.frozenColumns ?? 0);
    const span = frozen + 1;
    const untitled = words("untitled");
    const ruled = (view.colors ?? []).flatMap((rule) => pathsOf(rule.when));
    const listed = view.columns.flatMap((column) => {
      const shown = fields.at(column.field);
      return shown === undefined ? [] : [{ ...column, shown }];
    });
    const choose: GridColumn = {
      key: "select",
      name: "",
      width: 44,
      minWidth: 44,
      frozen: true,
      colSpan: (args) => (args.type === "ROW" && args.row.kind === "group" ? span : undefined),
      headerCellClass: "choose",
      cellClass: "choose",
      renderHeaderCell: () => <ChooseAll />,
      renderCell: ({ row, tabIndex }) => {
        if (row.kind === "group") return <GroupHead row={row} tabIndex={tabIndex} toggle={toggle} />;
        return row.kind === "record" ? <Choose id={row.id} /> : null;
      },
    };
    const shownColumns = listed.map(({ shown, width, total: measure }, index): GridColumn => {
      const wide = width ?? columnWidth(shown, index === 0);
      const type = fieldType(shown.kind);
      const canEdit = isEditable(shown);
      const place = `${type.align === "end" ? "end" : ""} ${index === 0 ? "title" : ""} ${isDue(shown, ruled) ? "due" : ""}`;
      const faultOf = (row: TableRow) => (faults.size === 0 ? undefined : faults.get(`${row.id} ${shown.path}`));
      return {
        key: shown.path,
        name: shown.label,
        width: index === listed.length - 1 ? `minmax(${wide}px, 1fr)` : wide,
        minWidth: 60,
        resizable: true,
        draggable: true,
        frozen: index < frozen,
        cellClass: (row) => (faultOf(row) ? `${place} fault` : place),
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
          if (row.kind === "group") return measure ? figure(shown, measure, row) : null;
          if (row.kind === "wait") return <span className="ff-skeleton" style={{ width: "50%" }} />;
          const content = cellContent(shown, valueAt(row.item, shown.path), faultOf(row));
          return index === 0 ? (
            <Title row={row} tabIndex={tabIndex} open={open} ahead={ahead}>
              {content ?? <span className="ff-hint">{untitled}</span>}
            </Title>
          ) : (
            content
          );
        },
        renderEditCell: canEdit
          ? ({ row, onRowChange }) => (
              <CellEditor row={row} onRowChange={onRowChange} isTyped={isTyped} shown={shown} fault={faultOf(row)} />
            )
          : undefined,
        editorOptions: { displayCellContent: false },
        renderSummaryCell: measure && (() => <Foot shown={shown} measure={measure} />),
      };
    });
    return [choose, ...shownColumns];
  }, [view, fields, faults, actions, open, ahead, toggle, isTyped, words]);
}

/** What a group adds up to in a column. */
function figure(shown: ShownField, total: Total, { figures }: GroupRow) {
  const value = figures[figureName(shown.path)];
  return total === "count" ? <Count of={Number(value ?? 0)} /> : shownValue(shown, value);
}

function Count({ of }: { of: number }) {
  return useFormats().number(of);
}

/** Chooses all records, or none. */
function ChooseAll() {
  const words = useWords("views");
  const { selection, selectAll, total } = useTableState();
  const chosen = selection.count(total);
  return (
    <Tick
      label={words("table.chooseAll")}
      isOn={chosen > 0 && chosen === total}
      isPartly={chosen > 0 && chosen !== total}
      isReached
      onChange={selectAll}
    />
  );
}

function Choose({ id }: { id: string }) {
  const words = useWords("views");
  const { selection, select } = useTableState();
  return <Tick label={words("table.choose")} isOn={selection.has(id)} onChange={(isOn, isShifted) => select(id, isOn, isShifted)} />;
}

/** What opens a record from its row. */
function Title(props: { row: RecordRow; tabIndex: number; open: (id: string) => void; ahead: RecordAhead; children: React.ReactNode }) {
  const { row, ahead } = props;
  return (
    <button
      type="button"
      className="ff-open ff-ellipsis"
      tabIndex={props.tabIndex}
      onPointerEnter={() => ahead.expect(row.id)}
      onPointerLeave={ahead.forget}
      onClick={() => props.open(row.id)}
    >
      {props.children}
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
