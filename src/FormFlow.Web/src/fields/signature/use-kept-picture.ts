import { useEffect, useRef, useState } from "react";
import { uploadFile } from "@/api/files";
import { useWorkspace } from "@/api/workspace";
import { useFault } from "@/ui/states";
import type { InputProps } from "../field-type";

/** How long a hand rests before what it drew is kept. */
const rest = 700;

/** Keeps the latest picture as the value once nothing has changed for a moment. */
export function useKeptPicture({ onChange, onPending }: Pick<InputProps, "onChange" | "onPending">) {
  const ws = useWorkspace();
  const fault = useFault();
  const [said, setSaid] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const call = useRef<AbortController>(undefined);
  const tell = useRef({ onChange, onPending });
  tell.current = { onChange, onPending };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      call.current?.abort();
      // What was on its way is not waited for by a form whose rules have hidden it.
      tell.current.onPending?.(false);
    },
    [],
  );

  function forget() {
    clearTimeout(timer.current);
    call.current?.abort();
    setSaid(null);
    tell.current.onPending?.(false);
    tell.current.onChange(null);
  }

  function keep(picture: () => Promise<Blob | null>) {
    clearTimeout(timer.current);
    call.current?.abort();
    const mine = new AbortController();
    call.current = mine;
    setSaid(null);
    tell.current.onPending?.(true);
    timer.current = setTimeout(async () => {
      try {
        const content = await picture();
        if (content === null) return;
        const file = await uploadFile(ws, content, { name: "signature.png", signal: mine.signal });
        if (!mine.signal.aborted) tell.current.onChange(file);
      } catch (error) {
        if (mine.signal.aborted) return;
        setSaid(fault(error));
        tell.current.onPending?.(false, true);
      } finally {
        if (!mine.signal.aborted) tell.current.onPending?.(false);
      }
    }, rest);
  }

  return { keep, forget, fault: said };
}
