import { ArrowDown, ArrowUp, ChevronDown, EyeOff, Group as GroupIcon, Pin, Sigma } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { Button } from "react-aria-components";
import { fieldType } from "@/fields/registry";
import type { ShownField } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import type { SortKey } from "../api/records";

export type ColumnActions = {
  sort: (path: string, descending: boolean | null, isAdded: boolean) => void;
  pin: (path: string) => void;
  hide: (path: string) => void;
  group: (path: string) => void;
  total: (path: string) => void;
};

/** Whether somebody asks for the menu of what has the focus: by the key for it, or as a list is opened. */
const asksForMenu = ({ key, altKey, shiftKey }: KeyboardEvent) =>
  key === "ContextMenu" || (key === "F10" && shiftKey) || (key === "ArrowDown" && altKey);

/** The head of a column: a click sorts, with Shift beside the other columns; its menu does the rest, by Alt and an arrow too. */
export function HeaderCell(props: {
  shown: ShownField;
  sort: readonly SortKey[];
  isPinned: boolean;
  hasTotal: boolean;
  isGrouped: boolean;
  tabIndex: number;
  actions: ColumnActions;
}) {
  const { shown, sort, actions } = props;
  const words = useWords("views");
  const menu = useRef<HTMLButtonElement>(null);
  const type = fieldType(shown.kind);
  const at = sort.findIndex((key) => key.field === shown.path);
  const direction = at < 0 ? null : sort[at]!.descending ? "descending" : "ascending";
  const next = direction === null ? false : direction === "ascending" ? true : null;
  return (
    <span className={`ff-col ${type.align === "end" ? "end" : ""}`}>
      <button
        type="button"
        className="ff-col-name ff-ellipsis"
        tabIndex={props.tabIndex}
        aria-disabled={!type.canSort}
        aria-haspopup="menu"
        aria-keyshortcuts="Alt+ArrowDown"
        title={shown.label}
        aria-label={direction ? `${shown.label}, ${words(`table.${direction}`)}` : shown.label}
        onClick={(event) => type.canSort && actions.sort(shown.path, next, event.shiftKey)}
        onKeyDown={(event) => {
          if (!asksForMenu(event)) return;
          event.preventDefault();
          event.stopPropagation();
          menu.current?.click();
        }}
      >
        {shown.label}
      </button>
      {direction === "ascending" && <ArrowUp aria-hidden="true" />}
      {direction === "descending" && <ArrowDown aria-hidden="true" />}
      {direction && sort.length > 1 && <small>{at + 1}</small>}
      <Menu
        label={words("table.column", { column: shown.label })}
        trigger={
          <Button ref={menu} className="ff-col-menu" aria-label={words("table.column", { column: shown.label })} excludeFromTabOrder>
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        {type.canSort && (
          <MenuItem onAction={() => actions.sort(shown.path, false, false)}>
            <ArrowUp aria-hidden="true" />
            {words("table.sortUp")}
          </MenuItem>
        )}
        {type.canSort && (
          <MenuItem onAction={() => actions.sort(shown.path, true, false)}>
            <ArrowDown aria-hidden="true" />
            {words("table.sortDown")}
          </MenuItem>
        )}
        {type.canGroup && (
          <MenuItem onAction={() => actions.group(shown.path)}>
            <GroupIcon aria-hidden="true" />
            {words(props.isGrouped ? "table.ungroup" : "table.group")}
          </MenuItem>
        )}
        {type.isNumeric && (
          <MenuItem onAction={() => actions.total(shown.path)}>
            <Sigma aria-hidden="true" />
            {words(props.hasTotal ? "table.noTotal" : "table.total")}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem onAction={() => actions.pin(shown.path)}>
          <Pin aria-hidden="true" />
          {words(props.isPinned ? "table.unpin" : "table.pin")}
        </MenuItem>
        <MenuItem onAction={() => actions.hide(shown.path)}>
          <EyeOff aria-hidden="true" />
          {words("table.hide")}
        </MenuItem>
      </Menu>
    </span>
  );
}
