import { createContext, useMemo } from "react";
import { useIsOwner, useWorkspace } from "@/api/workspace";
import { paths } from "@/lib/paths";

/** The address at which a field of the form in use is designed; null where people only fill it in. */
export const DesignHereContext = createContext<((field: string) => string) | null>(null);

/** Where the fields of a form are designed by somebody who may, and from where one comes back to the record. */
export function useDesignHere(form: string, record: string): ((field: string) => string) | null {
  const ws = useWorkspace();
  const isOwner = useIsOwner();
  return useMemo(() => (isOwner ? (field) => paths.design(ws, form, { field, record }) : null), [ws, form, record, isOwner]);
}
