import { Plus } from "lucide-react";
import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { say } from "@/ui/toast";
import { fieldType } from "../registry";
import { useTextContext } from "../text-context";
import { type Cell, type GridActs, GridRow } from "./grid-row";
import type { RowsProps } from "./input";
import { cellReader, findTitles, pasteBlock, readBlock } from "./paste";
import { duplicateRow, insertRow, moveRow, type Row, removeRow, setCell } from "./rows";
import { TotalsRow } from "./totals-row";

const rowHeight = 35;
const overscan = 6;
const windowHeight = 520;

/** Rows as a spreadsheet: arrows, Enter, Tab, typing over, blocks pasted from elsewhere. Only the rows in sight are drawn. */
export function Grid(props: RowsProps) {
  const { form, columns, rows, shown, onChange, label, most } = props;
  const ws = useWorkspace();
  const text = useText();
  const words = useWords("records");
  const context = useTextContext(form);
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState<Cell | null>(null);
  const [isEditing, setEditing] = useState(false);
  const before = useRef<Row>(undefined);
  // The rows as they are at this moment: an input that is left may have changed them since they were drawn.
  const now = useRef(rows);
  now.current = rows;
  const give = (next: readonly Row[]) => {
    now.current = next;
    onChange(next);
  };
  const isTypedOver = useRef(false);
  const first = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const last = Math.min(rows.length, Math.ceil((top + windowHeight) / rowHeight) + overscan);
  const canGive = (column: (typeof columns)[number]) => fieldType(column).Input !== undefined && !column.readOnly;
  const widths = columns.map((column) => Math.max(fieldType(column).width ?? 120, 90));
  const template: CSSProperties = {
    gridTemplateColumns: `44px ${widths.map((width) => `minmax(0, ${width}fr)`).join(" ")}`,
    minWidth: 44 + widths.reduce((sum, width) => sum + Math.min(width, 150), 0),
  };

  const cellAt = ({ row, column }: Cell) => scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`);
  const goTo = (cell: Cell) => {
    const row = Math.min(Math.max(cell.row, 0), rows.length - 1);
    const column = Math.min(Math.max(cell.column, 0), columns.length - 1);
    setEditing(false);
    setActive({ row, column });
  };
  // What was typed counts when its input is left, so it is left before the cell closes.
  const leave = () => {
    const focused = document.activeElement as HTMLElement | null;
    if (isEditing && focused && active && cellAt(active)?.contains(focused)) focused.blur();
  };
  const edit = (cell: Cell) => {
    const column = columns[cell.column];
    if (!column || !canGive(column) || props.hidden.has(`/${cell.row}/${column.key}`)) return goTo(cell);
    before.current = now.current[cell.row];
    setActive(cell);
    setEditing(true);
  };
  const add = (at = now.current.length) => {
    if (now.current.length >= most) return say(words("form.maxRows", { count: most }));
    flushSync(() => give(insertRow(now.current, at)));
    edit({ row: at, column: Math.max(0, columns.findIndex(canGive)) });
  };

  useLayoutEffect(() => {
    if (active === null) return;
    const box = scroller.current;
    const y = active.row * rowHeight;
    if (box && y < box.scrollTop) box.scrollTop = y;
    if (box && y + 2 * rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = y + 2 * rowHeight - box.clientHeight;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}/${active.column}"]`);
    isTypedOver.current &&= isEditing;
    if (!isEditing) return cell?.focus({ preventScroll: false });
    const input = cell?.querySelector<HTMLElement>("input, textarea, button, [tabindex='0']");
    if (!cell?.contains(document.activeElement) || document.activeElement === cell) input?.focus();
    // An input may write its value anew when it is entered: what is in it is marked after that.
    const frame = requestAnimationFrame(() => isTypedOver.current || markAll(input));
    return () => cancelAnimationFrame(frame);
  }, [active, isEditing]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (active === null || event.nativeEvent.isComposing || event.defaultPrevented) return;
    const { row, column } = active;
    const target = event.target as HTMLElement;
    const isListOpen = isEditing && cellAt(active)?.querySelector("[aria-expanded=true]") != null;
    const isOutside = !scroller.current?.contains(target);
    if (isOutside || isListOpen) return;
    const move = (to: Cell) => {
      event.preventDefault();
      leave();
      goTo(to);
    };
    if (event.key === "Tab") {
      const to = column + (event.shiftKey ? -1 : 1);
      if (to >= 0 && to < columns.length) return move({ row, column: to });
      const next = event.shiftKey ? row - 1 : row + 1;
      if (next < 0 || next >= rows.length) return;
      return move({ row: next, column: event.shiftKey ? columns.length - 1 : 0 });
    }
    if (isEditing) {
      isTypedOver.current = true;
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        leave();
        const kept = before.current;
        if (kept && kept !== now.current[row]) give(now.current.map((one, i) => (i === row ? kept : one)));
        return goTo(active);
      }
      const isNewLine = target.tagName === "TEXTAREA" && (event.shiftKey || event.altKey);
      if (event.key === "Enter" && !isNewLine && !event.ctrlKey && !event.metaKey && target.tagName !== "BUTTON") {
        event.preventDefault();
        leave();
        if (row + 1 < rows.length) goTo({ row: row + 1, column });
        else add();
      }
      return;
    }
    const isPlain = !event.ctrlKey && !event.metaKey;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      const to = row + (event.key === "ArrowUp" ? -1 : 1);
      give(moveRow(now.current, row, to));
      return goTo({ row: to, column });
    }
    switch (event.key) {
      case "ArrowUp":
        return move({ row: row - 1, column });
      case "ArrowDown":
        return move({ row: row + 1, column });
      case "ArrowLeft":
        return move({ row, column: column - 1 });
      case "ArrowRight":
        return move({ row, column: column + 1 });
      case "Home":
        return move({ row: isPlain ? row : 0, column: 0 });
      case "End":
        return move({ row: isPlain ? row : rows.length - 1, column: columns.length - 1 });
      case "PageUp":
        return move({ row: row - 12, column });
      case "PageDown":
        return move({ row: row + 12, column });
      case "Enter":
      case "F2":
        if (!isPlain || target.tagName === "BUTTON") return;
        event.preventDefault();
        return edit(active);
      case "Delete":
      case "Backspace":
        event.preventDefault();
        if (canGive(columns[column]!)) give(setCell(now.current, row, columns[column]!.key, null));
        return;
      default:
        // The key that begins to type goes into the input that opens under it.
        if (event.key.length === 1 && isPlain && !event.altKey && event.key !== " ") {
          isTypedOver.current = true;
          flushSync(() => edit(active));
          markAll(cellAt(active)?.querySelector("input, textarea"));
        }
    }
  };

  const onPaste = async (event: ClipboardEvent) => {
    const clip = event.clipboardData.getData("text/plain");
    if (active === null || (isEditing && !/[\t\n]/.test(clip.trimEnd()))) return;
    event.preventDefault();
    const from = active;
    leave();
    setEditing(false);
    const block = readBlock(clip, most);
    const found = await findTitles(ws, context, block, from.column, columns).catch(() => new Map<string, unknown>());
    const { rows: next, lost } = pasteBlock(now.current, block, from, columns, cellReader(context, found), most);
    give(next);
    setActive({ ...from });
    if (lost > 0) say(words("rows.lost", { count: lost }));
  };

  const onCopy = (event: ClipboardEvent) => {
    if (active === null || isEditing) return;
    const column = columns[active.column]!;
    event.clipboardData.setData("text/plain", fieldType(column).toText(shown[active.row]?.[column.key] ?? null, column, context));
    event.preventDefault();
  };

  const act: GridActs["act"] = {
    above: (row: number) => add(row),
    below: (row: number) => add(row + 1),
    duplicate: (row: number) => give(duplicateRow(now.current, row, columns, canGive)),
    up: (row: number) => give(moveRow(now.current, row, row - 1)),
    down: (row: number) => give(moveRow(now.current, row, row + 1)),
    remove: (row: number) => {
      give(removeRow(now.current, row));
      setActive(null);
      setEditing(false);
    },
  };

  const live = useRef<GridActs>(null!);
  live.current = {
    edit: (cell) => {
      leave();
      edit(cell);
    },
    set: (row, column, value) => give(setCell(now.current, row, column, value)),
    act,
  };

  return (
    <div className="ff-rows" id={props.id}>
      <div
        ref={scroller}
        className="ff-rows-scroll"
        role="grid"
        aria-label={label}
        aria-describedby={props.describedBy}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        tabIndex={active === null && rows.length > 0 ? 0 : -1}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        onFocus={(event) => event.target === event.currentTarget && rows.length > 0 && goTo({ row: 0, column: 0 })}
        onKeyDown={onKeyDown}
        onPaste={(event) => void onPaste(event)}
        onCopy={onCopy}
      >
        <div className="ff-rows-head" role="row" style={template}>
          <span role="columnheader">
            <span className="ff-visually-hidden">{words("rows.row")}</span>
          </span>
          {columns.map((column) => (
            <span key={column.key} role="columnheader" className={fieldType(column).align}>
              {text(column.label, column.key)}
              {column.required && <span className="star"> *</span>}
            </span>
          ))}
        </div>
        <div style={{ height: first * rowHeight }} />
        {shown.slice(first, last).map((row, i) => (
          <GridRow
            key={first + i}
            {...props}
            index={first + i}
            row={row}
            given={rows[first + i]!}
            template={template}
            activeColumn={active?.row === first + i ? active.column : null}
            isEditing={isEditing && active?.row === first + i}
            canTabIn={active === null && first + i === 0}
            live={live}
          />
        ))}
        <div style={{ height: (rows.length - last) * rowHeight }} />
        {rows.length > 0 && <TotalsRow form={form} columns={columns} rows={shown} template={template} />}
      </div>
      <Button small look="quiet" onPress={() => add()} isDisabled={rows.length >= most}>
        <Plus aria-hidden="true" />
        {words("rows.add")}
      </Button>
      <span className="ff-hint ff-rows-hint">{words("rows.hint")}</span>
    </div>
  );
}

function markAll(input: Element | null | undefined): void {
  if ((input instanceof HTMLInputElement && input.type !== "checkbox") || input instanceof HTMLTextAreaElement) input.select();
}
