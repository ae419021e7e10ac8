import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { send } from "./client";

/** How far long work is. */
export type WorkDone = { readonly done: number; readonly of: number };

type Line<T> = WorkDone | { readonly outcome: T };

/** Asks for long work and is told how far it is, line by line; it ends when nobody listens any more. */
export async function follow<T>(address: string, body: unknown, signal: AbortSignal, tell: (far: WorkDone) => void): Promise<T> {
  const headers = { "Content-Type": "application/json", Accept: "application/x-ndjson" };
  const response = await send(
    new Request(new URL(address, location.origin), { method: "POST", headers, body: JSON.stringify(body), signal }),
  );
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = ""; ; ) {
    const { value, done } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const told = JSON.parse(line) as Line<T>;
      if ("outcome" in told) return told.outcome;
      tell(told);
    }
    if (done) throw new TypeError("The answer broke off.");
  }
}

/** Long work that one waits for: how far it is, what came out, and a way to stop it. Whoever leaves stops it too. */
export function useFollowed<Asked, Outcome>(ask: (asked: Asked) => { address: string; body: unknown }) {
  const [far, setFar] = useState<WorkDone | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const work = useMutation({
    mutationFn: (asked: Asked) => {
      running.current?.abort();
      const stopping = new AbortController();
      running.current = stopping;
      setFar(null);
      const { address, body } = ask(asked);
      return follow<Outcome>(address, body, stopping.signal, (now) => running.current === stopping && setFar(now));
    },
  });
  const stop = () => {
    running.current?.abort();
    running.current = null;
    work.reset();
  };
  return { ...work, far, stop };
}
