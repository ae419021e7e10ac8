import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type CellKeyboardEvent, type CellKeyDownArgs, DataGrid, type DataGridHandle } from "react-data-grid";
import "react-data-grid/lib/styles.css";
import type { ViewOf } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import { useTextContext } from "@/fields/text-context";
import { useWords } from "@/i18n";
import { Empty, Fault, Skeleton } from "@/ui/states";
import { useRecordAhead } from "../ahead";
import { figuresQuery } from "../api/figures";
import { useRowColors } from "../row-colors";
import { valueAt } from "../shown-field";
import { useFlashes } from "../steady";
import { useSoon } from "../use-soon";
import type { ViewProps } from "../view-type";
import { useCellSaving } from "./cell-faults";
import { writeBlock } from "./clipboard";
import { useColumns } from "./columns";
import { PasteDialog, type PasteTarget } from "./paste-dialog";
import type { TableRow } from "./rows";
import { useSelection } from "./selection";
import { SelectionBar } from "./selection-bar";
import { TableContext } from "./table-state";
import { moved, useColumnActions } from "./use-column-actions";
import { runAround, usePlainRows } from "./use-plain-rows";
import { useRowSlots } from "./use-row-slots";
import { measuresOf, useGroupedRows, useTableAsk } from "./use-table-rows";
import { useWidths } from "./widths";
import "./table.css";

const rowHeight = 36;
const headHeight = 34;

/** Records are asked for while one scrolls, but not between two frames: where the table stands is known only once it is laid out. */
const reachMs = 50;

/** So many rows before their turn, above and below, records are asked for. */
const rowsAhead = 30;

const footRows = [{ id: "foot" }];

/** Long enough for a list that an editor had opened to be gone. */
const refocusMs = 80;

/** Gives the focus back to the cell that was edited, when what had it is gone. */
function refocus(element: HTMLElement | null | undefined) {
  if (document.activeElement !== document.body) return;
  element?.querySelector<HTMLElement>('[role="gridcell"][aria-selected="true"]')?.focus({ preventScroll: true });
}

/** Whether a key belongs to a list or a dialog that an editor has opened, and not to the grid. */
const isChoosing = (target: EventTarget) =>
  target instanceof Element &&
  (target.getAttribute("aria-expanded") === "true" || target.closest('[role="listbox"], [role="dialog"]') !== null);

/** Arrows go from cell to cell; Tab leaves the table, but for a cell that is being edited, where it goes on to the next. */
function letTabOut(event: KeyboardEvent) {
  const isEditing = event.target instanceof Element && event.target.closest(".rdg-editor-container") !== null;
  if (event.key === "Tab" && !isEditing) event.stopPropagation();
}

/** Records as a table: any number of them, changed in place, in groups with totals when the view says so. */
export function TableView(props: ViewProps<ViewOf<"table">>) {
  const { ws, form, view, viewKey, filter, q, fields, change, isEdited, open, onShown } = props;
  const words = useWords("views");
  const context = useTextContext(form);
  const grid = useRef<DataGridHandle>(null);
  const colors = useRowColors(fields, view.colors);
  const ask = useTableAsk(props, colors.paths);
  const isGrouped = (view.groupBy ?? []).length > 0 && q === "";
  const plain = usePlainRows(props, ask, !isGrouped);
  const grouped = useGroupedRows(props, ask, isGrouped);
  const { rows, items, place, total, held, show, reach, beside, ...state } = isGrouped ? grouped : plain;
  const selection = useSelection();
  const { faults, save } = useCellSaving(ws, form);
  const flashes = useFlashes(items);
  const actions = useColumnActions(view, change);
  const edited = useMemo(
    () => (isEdited ? { columns: view.columns, set: (next: typeof view.columns) => change({ columns: next }) } : undefined),
    [isEdited, view.columns, change],
  );
  const [widths, setWidths] = useWidths(`${ws} ${form} ${viewKey}`, edited);
  const [paste, setPaste] = useState<PasteTarget | null>(null);
  const measures = measuresOf(view, fields);
  const hasFoot = measures.length > 1;
  const foot = useQuery({ ...figuresQuery(ws, form, { measures, filter }), enabled: hasFoot && q === "" }).data?.[0];
  const last = useRef<string | null>(null);
  const isTyped = useRef(false);

  // What chooses asks for the records when it needs them: drawn anew with every page that comes, it would cost a frame.
  const here = useRef(rows);
  useLayoutEffect(() => {
    here.current = rows;
  });
  const { set, clear } = selection;
  const select = useCallback(
    (id: string, isChosen: boolean, isRange: boolean) => {
      const at = (wanted: string) => here.current.findIndex((row) => row.kind === "record" && row.id === wanted);
      const ends = [isRange && last.current !== null ? at(last.current) : -1, at(id)].toSorted((one, other) => one - other);
      const range = ends[0]! < 0 ? [] : here.current.slice(ends[0], ends[1]! + 1);
      // Of a range that is not all here it is not known what is in it.
      const isHere = range.length > 0 && !range.some((row) => row.kind === "wait");
      set(isHere ? range.flatMap((row) => (row.kind === "record" ? [row.id] : [])) : [id], isChosen);
      last.current = id;
    },
    [set],
  );
  const selectAll = useCallback(
    (isChosen: boolean) => {
      if (!isChosen) clear();
      else
        set(
          here.current.flatMap((row) => (row.kind === "record" ? [row.id] : [])),
          true,
        );
    },
    [set, clear],
  );
  const count = total ?? items.length;
  const tableState = useMemo(() => ({ selection, select, selectAll, total: count, foot }), [selection, select, selectAll, count, foot]);
  useEffect(() => {
    const run = isGrouped ? { from: 0, ids: items.map((item) => item.id) } : runAround(rows, place);
    onShown(run.ids, run.from);
  }, [isGrouped, rows, items, place, onShown]);

  const columns = useColumns({
    view,
    fields,
    faults,
    actions,
    open,
    ahead: useRecordAhead(ws, form),
    toggle: grouped.toggle,
    isTyped,
  });
  const rowClass = useCallback(
    (row: TableRow) => {
      if (row.kind !== "record") return row.kind;
      const color = colors.of(row.item);
      return [color && `tint ${color}`, selection.has(row.id) && "chosen", flashes.has(row.id) && "flash"].filter(Boolean).join(" ");
    },
    [colors, selection, flashes],
  );

  const reachSight = useCallback(() => {
    const element = grid.current?.element;
    if (!element) return;
    const first = Math.floor(element.scrollTop / rowHeight);
    reach(Math.max(0, first - rowsAhead), first + Math.ceil(element.clientHeight / rowHeight) + rowsAhead);
  }, [reach]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each page the end in sight may still be further down.
  useEffect(reachSight, [rows.length, items.length]);
  const reachLater = useSoon(reachSight, reachMs);

  const showsFoot = hasFoot && foot !== undefined && !isGrouped;
  const isThere = !state.isLoading && !(state.error && rows.length === 0);
  const { renderRow, rest, onSelected } = useRowSlots(grid, isThere, rowHeight, headHeight + (showsFoot ? rowHeight : 0));

  const onKeyDown = (args: CellKeyDownArgs<TableRow, { id: string }>, event: CellKeyboardEvent) => {
    if (args.mode === "EDIT") {
      if (isChoosing(event.target)) event.preventGridDefault();
      return;
    }
    if (args.row === undefined) return;
    const { row } = args;
    isTyped.current = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    const opensByEnter = row.kind === "record" && args.column.key === view.columns[0]?.field && event.key === "Enter";
    if (opensByEnter) {
      event.preventGridDefault();
      open(row.id);
    } else if (row.kind === "group" && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      event.preventGridDefault();
      grouped.toggle?.(row.id);
    } else if (row.kind === "record" && event.key === " " && (event.shiftKey || args.column.key === "select")) {
      event.preventDefault();
      event.preventGridDefault();
      select(row.id, !selection.has(row.id), false);
    }
  };

  const copy = (row: TableRow, path: string, clipboard: DataTransfer) => {
    const textOf = (item: (typeof items)[number], key: string) => {
      const shown = fields.at(key);
      const value = valueAt(item, key);
      return shown === undefined || value == null
        ? ""
        : fieldType(shown.field).toText(value, shown.field as never, { ...context, form: shown.form });
    };
    const chosen = items.filter((item) => selection.has(item.id));
    const keys = view.columns.map((column) => column.field);
    const block =
      chosen.length > 0
        ? chosen.map((item) => keys.map((key) => textOf(item, key)))
        : row.kind === "record"
          ? [[textOf(row.item, path)]]
          : [];
    clipboard.setData("text/plain", writeBlock(block));
  };

  if (state.isLoading) return <Skeleton lines={14} />;
  if (!isThere) return <Fault error={state.error} onRetry={state.retry} />;
  return (
    <TableContext value={tableState}>
      {beside}
      {held > 0 && (
        <button type="button" className="ff-held" onClick={show}>
          {words("table.held", { count: held })}
        </button>
      )}
      {state.error != null && <Fault error={state.error} onRetry={state.retry} />}
      <div className="ff-grid-keys" role="presentation" onKeyDownCapture={letTabOut}>
        <DataGrid<TableRow, { id: string }>
          ref={grid}
          className="ff-grid"
          aria-label={context.text(view.label)}
          columns={columns}
          rows={rows}
          rowKeyGetter={(row) => row.id}
          rowHeight={rowHeight}
          headerRowHeight={headHeight}
          summaryRowHeight={rowHeight}
          bottomSummaryRows={showsFoot ? footRows : undefined}
          columnWidths={widths}
          onColumnWidthsChange={setWidths}
          onColumnsReorder={(from, to) => change(moved(view, from, to))}
          onRowsChange={(changed, { indexes, column }) => {
            for (const index of indexes) {
              const [before, after] = [rows[index], changed[index]];
              if (before?.kind !== "record" || after?.kind !== "record") continue;
              const value = after.item.values[column.key];
              if (value !== before.item.values[column.key]) void save(before.item, column.key, value);
            }
            setTimeout(() => refocus(grid.current?.element), refocusMs);
          }}
          onScroll={reachLater}
          onSelectedCellChange={({ rowIdx }) => onSelected(rowIdx)}
          style={{ paddingBlockEnd: showsFoot ? 0 : rest }}
          onCellKeyDown={onKeyDown}
          onCellCopy={({ row, column }, event) => {
            event.preventDefault();
            copy(row, column.key, event.clipboardData);
          }}
          onCellPaste={({ row, column }, event) => {
            const text = event.clipboardData.getData("text/plain");
            if (row.kind === "record") setPaste({ text, row, column: column.key });
            return row;
          }}
          rowClass={rowClass}
          renderers={{
            renderRow,
            noRowsFallback: (
              // biome-ignore lint/a11y: a grid holds rows of cells only, and there is nothing to do in this one.
              <div role="row" style={{ gridColumn: "1/-1" }}>
                {/* biome-ignore lint/a11y: as above. */}
                <div role="gridcell">
                  <Empty title={words(filter || q ? "nothingFound" : "nothingYet")}>
                    {words(filter || q ? "nothingFoundText" : "nothingYetText")}
                  </Empty>
                </div>
              </div>
            ),
          }}
        />
      </div>
      {paste && <PasteDialog ws={ws} form={form} view={view} fields={fields} rows={rows} target={paste} onClose={() => setPaste(null)} />}
      <SelectionBar
        ws={ws}
        form={form}
        fields={fields}
        selection={selection}
        total={count}
        ask={{ filter, q, sort: view.sort }}
        items={items}
      />
    </TableContext>
  );
}
