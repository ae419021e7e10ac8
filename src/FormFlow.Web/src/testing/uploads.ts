import { vi } from "vitest";

/** An upload that a test answers in its own time. */
export type SentFile = {
  readonly file: File;
  progress(part: number): void;
  answer(status: number, body: unknown): void;
  breakOff(): void;
  isStopped: boolean;
};

/** Takes the place of the network for uploads until the test ends: what is sent waits here to be answered. */
export function catchUploads(): SentFile[] {
  const sent: SentFile[] = [];
  class Caught {
    upload: { onprogress?: (event: { lengthComputable: boolean; loaded: number; total: number }) => void } = {};
    status = 0;
    responseText = "";
    onload?: () => void;
    onerror?: () => void;
    onabort?: () => void;
    #isStopped = false;
    open() {}
    setRequestHeader() {}
    getResponseHeader() {
      return null;
    }
    abort() {
      this.#isStopped = true;
      this.onabort?.();
    }
    send(body: FormData) {
      const isStopped = () => this.#isStopped;
      sent.push({
        file: body.get("file") as File,
        progress: (part) => this.upload.onprogress?.({ lengthComputable: true, loaded: part, total: 1 }),
        answer: (status, answer) => {
          this.status = status;
          this.responseText = JSON.stringify(answer);
          this.onload?.();
        },
        breakOff: () => this.onerror?.(),
        get isStopped() {
          return isStopped();
        },
      });
    }
  }
  vi.stubGlobal("XMLHttpRequest", Caught);
  return sent;
}

/** What the server answers for a file. */
export function reference(name: string, hash = name) {
  return { file: hash.padEnd(64, "0"), name, type: "text/plain", bytes: 5 };
}
