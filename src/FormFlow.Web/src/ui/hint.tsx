import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import "./hint.css";

/** A small sign that says more when it is pressed, on a desk and on a phone. */
export function Hint({ label, icon: Icon, children }: { label: string; icon: LucideIcon; children: ReactNode }) {
  return (
    <DialogTrigger>
      <Button className="ff-hint-button" aria-label={label}>
        <Icon aria-hidden="true" />
      </Button>
      <Popover className="ff-popover padded" offset={4}>
        <Dialog aria-label={label} className="ff-hint-text">
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
