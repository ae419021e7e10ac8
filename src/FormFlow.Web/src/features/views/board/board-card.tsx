import { useDraggable } from "@dnd-kit/core";
import { Ellipsis } from "lucide-react";
import type { OptionColor } from "@/api/documents";
import type { ShownField } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import type { Item } from "../api/records";
import { RecordCard } from "../record-card";
import type { BoardColumn } from "./board-columns";

type Props = {
  item: Item;
  title: string;
  head: ShownField | undefined;
  fields: readonly ShownField[];
  color: OptionColor | null;
  ruled: readonly string[];
  column: BoardColumn;
  columns: readonly BoardColumn[];
  onOpen: () => void;
  onMove: (to: BoardColumn) => void;
};

/** A card that is lifted by mouse, by touch after a moment, or by Space; its menu moves it too. */
export function BoardCard({ item, title, head, fields, color, ruled, column, columns, onOpen, onMove }: Props) {
  const words = useWords("views");
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id: item.id, data: { item, column } });
  const { onKeyDown, ...pointers } = listeners ?? {};
  return (
    <div ref={setNodeRef} {...pointers} className={isDragging ? "ff-board-card lifted" : "ff-board-card"}>
      <RecordCard
        item={item}
        head={head}
        fields={fields}
        color={color}
        ruled={ruled}
        onOpen={onOpen}
        titleProps={{
          ref: setActivatorNodeRef,
          "aria-describedby": attributes["aria-describedby"],
          "aria-roledescription": attributes["aria-roledescription"],
          onKeyDown: onKeyDown as React.KeyboardEventHandler,
          onKeyUp: (event) => event.key === " " && event.preventDefault(),
        }}
        corner={
          <Menu
            label={words("board.moveCard", { title })}
            trigger={
              <IconButton small label={words("board.moveCard", { title })}>
                <Ellipsis />
              </IconButton>
            }
          >
            {columns
              .filter((one) => one.id !== column.id)
              .map((one) => (
                <MenuItem key={one.id} id={`to ${one.id}`} onAction={() => onMove(one)}>
                  → {one.label}
                </MenuItem>
              ))}
          </Menu>
        }
      />
    </div>
  );
}
