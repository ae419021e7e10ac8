import type { ReactNode } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useWords } from "@/i18n";
import { Searched } from "./searched";
import type { Choice } from "./select";

/** A long list, called as the button is that it opens from, which can be searched; what is picked is done at once. */
export function SearchMenu<T extends string>(props: { trigger: ReactNode; items: readonly Choice<T>[]; onPick: (value: T) => void }) {
  const words = useWords("ui");
  return (
    <MenuTrigger>
      {props.trigger}
      <Popover className="ff-popover" offset={4} placement="bottom end">
        <Searched>
          <Menu
            className="ff-list"
            items={props.items.map((item) => ({ ...item, id: item.value }))}
            onAction={(key) => props.onPick(key as T)}
            renderEmptyState={() => <div className="ff-list-head">{words("nothingFound")}</div>}
          >
            {(item) => (
              <MenuItem className="ff-item" textValue={item.label}>
                <span className="ff-grow ff-ellipsis">{item.content ?? item.label}</span>
              </MenuItem>
            )}
          </Menu>
        </Searched>
      </Popover>
    </MenuTrigger>
  );
}
