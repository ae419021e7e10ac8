import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem, type MenuItemProps, MenuTrigger, Popover, Separator } from "react-aria-components";

/** A list of verbs that opens from its first child, a button. */
export function Menu({ trigger, children, label }: { trigger: ReactNode; children: ReactNode; label: string }) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="ff-popover" offset={4} placement="bottom end">
        <AriaMenu className="ff-list" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export function MenuItem({ isDanger, ...props }: Omit<MenuItemProps, "className" | "style"> & { isDanger?: boolean }) {
  return <AriaMenuItem {...props} className={`ff-item ${isDanger ? "danger" : ""}`} />;
}

export function MenuSeparator() {
  return <Separator className="ff-separator" />;
}
