import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Tooltip, TooltipTrigger } from "react-aria-components";

type Look = "quiet" | "plain" | "main" | "danger";

export type ButtonProps = Omit<AriaButtonProps, "className" | "style"> & { look?: Look; small?: boolean; className?: string };

/** A verb the person can do. One `main` per screen. */
export function Button({ look = "quiet", small, className = "", ...props }: ButtonProps) {
  return <AriaButton {...props} className={`ff-button ${look} ${small ? "small" : ""} ${className}`} />;
}

/** A button that shows only an icon; its label is read out and shown as a tooltip. */
export function IconButton({
  label,
  children,
  look = "quiet",
  small,
  className = "",
  ...props
}: ButtonProps & { label: string; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className={`ff-button icon ${look} ${small ? "small" : ""} ${className}`}>
        {children}
      </AriaButton>
      <Tooltip className="ff-tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
