import { useRef, useState } from "react";
import { type FileReference, uploadFile } from "@/api/files";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { useFault } from "@/ui/states";
import type { InputProps } from "../field-type";
import { filesOf, sizeText } from "./files-of";
import { type FileLimits, kindsText, whyNot } from "./limits";

/** A file on its way, or one that did not get there and why. */
export type Upload = { key: number; file: File; part: number; fault?: string; canRetry?: boolean };

let lastKey = 0;

/** Takes files, sends those that fit the limits side by side, and adds each to the value when it has come. */
export function useUploads({ value, onChange, onPending }: Pick<InputProps, "value" | "onChange" | "onPending">, limits: FileLimits) {
  const ws = useWorkspace();
  const words = useWords("fields");
  const { language } = useFormats();
  const fault = useFault();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<number, AbortController>());
  const files = useRef<readonly FileReference[]>([]);
  files.current = filesOf(value);

  const tell = useRef(onPending);
  tell.current = onPending;

  // What is on its way arrives even when its field is out of sight meanwhile, behind a tab or in a folded section.
  function follow(key: number, call: AbortController | null, isMissing = false) {
    if (call === null) running.current.delete(key);
    else running.current.set(key, call);
    tell.current?.(running.current.size > 0, isMissing);
  }

  function put(next: readonly FileReference[]) {
    files.current = next;
    onChange(next.length === 0 ? null : limits.isMultiple ? next : next[0]);
  }

  function change(key: number, change: Partial<Upload>) {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }

  function drop(key: number) {
    running.current.get(key)?.abort();
    follow(key, null);
    setUploads((all) => all.filter((upload) => upload.key !== key));
  }

  async function start({ key, file }: Upload) {
    const call = new AbortController();
    follow(key, call);
    try {
      const sent = await uploadFile(ws, file, { name: file.name, onProgress: (part) => change(key, { part }), signal: call.signal });
      drop(key);
      put(limits.isMultiple ? [...files.current.filter((other) => other.file !== sent.file), sent] : [sent]);
    } catch (error) {
      if (call.signal.aborted) return;
      follow(key, null, true);
      change(key, { fault: fault(error), canRetry: true });
    }
  }

  function take(given: Iterable<File>) {
    const taken = limits.isMultiple ? [...given] : [...given].slice(0, 1);
    const added = taken.map((file): Upload => {
      const reason = whyNot(file, limits);
      const why =
        reason === "tooLarge"
          ? words("fileTooLarge", { size: sizeText(file.size, language), most: sizeText(limits.maxBytes, language) })
          : reason === "wrongKind"
            ? words("fileWrongKind", { kinds: kindsText(limits.types) })
            : undefined;
      lastKey += 1;
      return { key: lastKey, file, part: 0, fault: why };
    });
    setUploads((all) => [...all, ...added]);
    for (const upload of added) if (upload.fault === undefined) void start(upload);
  }

  function retry(upload: Upload) {
    change(upload.key, { fault: undefined, part: 0 });
    void start(upload);
  }

  const remove = (file: FileReference) => put(files.current.filter((other) => other.file !== file.file));
  return { files: filesOf(value), uploads, take, retry, drop, remove };
}
