import type { DisplayProps } from "./field-type";

/** A value of a type this browser does not know: shown as it comes. */
export function UnknownValue({ value }: DisplayProps) {
  return <span className="ff-quiet ff-ellipsis">{typeof value === "string" ? value : JSON.stringify(value)}</span>;
}
