import { GripVertical, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import type { ShownField } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { ComboBox } from "@/ui/combo-box";

/** Some of a form's fields in an order, changed by dragging or by the keyboard (Enter on the handle, arrows, Enter). */
export function FieldList(props: {
  chosen: readonly string[];
  choices: readonly ShownField[];
  most: number;
  label: (path: string) => string;
  onChange: (paths: string[]) => void;
  /** What the list is called. */
  title: string;
  /** What picking one more is called. */
  add: string;
  beside?: (path: string) => React.ReactNode;
}) {
  const { chosen, choices, most, label, onChange, title, add, beside } = props;
  const words = useWords("views");
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys, target }) => {
      const moving = chosen.filter((path) => keys.has(path));
      const rest = chosen.filter((path) => !keys.has(path));
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === "after" ? 1 : 0);
      onChange([...rest.slice(0, at), ...moving, ...rest.slice(at)]);
    },
  });
  const list = useRef<HTMLDivElement>(null);
  const isAdded = useRef(false);
  // The list itself may be made anew with every drawing.
  const all = chosen.join();
  useEffect(() => {
    // The box that it was picked in begins anew: the focus goes to what was picked.
    if (!isAdded.current || all === "") return;
    isAdded.current = false;
    const frame = requestAnimationFrame(() => [...(list.current?.querySelectorAll<HTMLElement>("[role=row]") ?? [])].at(-1)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [all]);
  const left = choices.filter((shown) => !chosen.includes(shown.path));
  return (
    <div ref={list} className="ff-field-list">
      <GridList
        aria-label={title}
        items={chosen.map((path) => ({ id: path }))}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[chosen, label, beside]}
        renderEmptyState={() => null}
      >
        {({ id }) => (
          <GridListItem textValue={label(id)} className="ff-field-item">
            <AriaButton slot="drag" className="ff-grip" aria-label={words("arrange.move", { field: label(id) })}>
              <GripVertical aria-hidden="true" />
            </AriaButton>
            <span className="ff-grow ff-ellipsis">{label(id)}</span>
            {beside?.(id)}
            <IconButton
              small
              label={words("arrange.remove", { field: label(id) })}
              onPress={() => onChange(chosen.filter((path) => path !== id))}
            >
              <X />
            </IconButton>
          </GridListItem>
        )}
      </GridList>
      {chosen.length < most && left.length > 0 && (
        <ComboBox
          key={all}
          aria-label={add}
          placeholder={add}
          value={null}
          onChange={(path) => {
            if (path === null) return;
            isAdded.current = true;
            onChange([...chosen, path]);
          }}
          options={left.map((shown) => ({ value: shown.path, label: shown.label }))}
          nothing={words("noSuchField")}
        />
      )}
    </div>
  );
}
