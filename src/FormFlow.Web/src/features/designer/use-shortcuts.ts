import { type RefObject, useEffect } from "react";
import { fromClipboard, toClipboard } from "./clipboard";
import { addFields, behind, nudge, type Target } from "./design";
import type { Designer } from "./designer-context";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true], [role=dialog]") !== null;

type Options = {
  designer: Designer;
  picked: readonly Target[];
  canvas: RefObject<HTMLElement | null>;
  onTold: (what: "copied" | "pasted" | "moved" | "nothingToPaste", count: number) => void;
};

/** The keys of the canvas: undo and redo, copy, cut and paste, duplicate, delete, to pick all, to go and move by arrows, and Enter and Escape to the settings of what is picked and back. */
export function useShortcuts({ designer, picked, canvas, onTold }: Options): void {
  useEffect(() => {
    const { step, now, pick, removePicked, duplicate } = designer;
    const onKey = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const take = (action: () => void) => {
        event.preventDefault();
        action();
      };
      const settings = canvas.current?.parentElement?.querySelector<HTMLElement>("[data-settings]");
      if (key === "escape" && settings?.contains(event.target as Node)) return take(() => focusPicked(canvas.current!));
      // A formula editor stands in a root of its own.
      if (isTyping(event.composedPath()[0] ?? null)) return;
      if (isCommand && key === "z") return take(() => step({ do: event.shiftKey ? "redo" : "undo" }));
      if (isCommand && key === "y") return take(() => step({ do: "redo" }));
      if (!canvas.current?.contains(event.target as Node)) return;
      const [first] = picked;
      if (key === "enter" && !isCommand && settings && first !== undefined && picked.length === 1 && isOn(event.target, first)) {
        return take(() => focusSettings(settings));
      }
      if (isCommand && key === "a") return take(() => step({ do: "pick", picked: now().fields.map(({ id }) => id!) }));
      if (isCommand && key === "d" && picked.length > 0) return take(() => duplicate(picked));
      if ((key === "delete" || key === "backspace") && picked.length > 0) return take(() => removePicked(picked));
      if (key === "escape") return take(() => step({ do: "pick", picked: [] }));
      const by = key === "arrowup" || key === "arrowleft" ? -1 : key === "arrowdown" || key === "arrowright" ? 1 : 0;
      if (by === 0) return;
      if (event.altKey && first !== undefined) {
        return take(() => {
          const next = nudge(now(), first, by);
          step({ do: "edit", edit: () => next.document, pick: [next.target] });
          onTold("moved", 1);
        });
      }
      take(() => focusNext(canvas.current!, event.target as HTMLElement, by, event.shiftKey ? (target) => pick(target, true) : null));
    };
    const onCopy = (event: ClipboardEvent) => {
      const text = isTyping(event.target) || picked.length === 0 ? null : toClipboard(now(), picked);
      if (text === null) return;
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
      if (event.type === "cut") removePicked(picked);
      onTold("copied", picked.length);
    };
    const onPaste = (event: ClipboardEvent) => {
      // A formula editor stands in a root of its own.
      if (isTyping(event.composedPath()[0] ?? null)) return;
      const fields = fromClipboard(event.clipboardData?.getData("text/plain") ?? "");
      if (fields.length === 0) return onTold("nothingToPaste", 0);
      event.preventDefault();
      step({
        do: "edit",
        edit: (document) => addFields(document, fields, behind(document, picked.at(-1))),
        pick: fields.map(({ id }) => id!),
      });
      onTold("pasted", fields.length);
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCopy);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCopy);
      document.removeEventListener("paste", onPaste);
    };
  }, [designer, picked, canvas, onTold]);
}

const isOn = (place: EventTarget | null, target: Target) => place instanceof HTMLElement && place.dataset.pick === target;

/** Goes to the first setting, once they are those of what was just picked. */
function focusSettings(settings: HTMLElement): void {
  if (settings.ariaBusy === "true") requestAnimationFrame(() => focusSettings(settings));
  else settings.querySelector<HTMLElement>("input, textarea, button")?.focus();
}

const focusPicked = (canvas: HTMLElement) => canvas.querySelector<HTMLElement>('[data-pick][tabindex="0"]')?.focus();

/** Goes to the part before or behind the one in focus, in the order they are read. */
function focusNext(canvas: HTMLElement, from: HTMLElement, by: -1 | 1, adds: ((target: Target) => void) | null): void {
  const all = [...canvas.querySelectorAll<HTMLElement>("[data-pick]")];
  const next = all[all.indexOf(from.closest<HTMLElement>("[data-pick]") ?? all[0]!) + by];
  next?.focus();
  if (next && adds) adds(next.dataset.pick!);
}
