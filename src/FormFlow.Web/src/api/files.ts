import { send } from "./client";
import type { components } from "./schema.gen";

/** A file that a record holds: its hash, name, media type and size. */
export type FileReference = components["schemas"]["FileReference"];

const address = (ws: string) => `/api/v1/workspaces/${encodeURIComponent(ws)}/files`;

/** The address a file is downloaded from, or a picture shown from. */
export function fileAddress(ws: string, { file, name }: Pick<FileReference, "file" | "name">): string {
  return `${address(ws)}/${encodeURIComponent(file)}?name=${encodeURIComponent(name)}`;
}

type UploadOptions = { name: string; onProgress?: (part: number) => void; signal?: AbortSignal };

/** Sends a file, telling how far it has come from 0 to 1. A record holds it once the answer stands in one of its fields. */
export async function uploadFile(ws: string, content: Blob, options: UploadOptions): Promise<FileReference> {
  const body = new FormData();
  body.append("file", content, options.name);
  const request = new Request(new URL(address(ws), location.origin), { method: "POST" });
  const answer = await send(request, (headed) => carry(headed, body, options));
  return (await answer.json()) as FileReference;
}

/** Only this older way of calling tells how far the sending has come. */
function carry(request: Request, body: FormData, { onProgress, signal }: UploadOptions): Promise<Response> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(request.method, request.url);
    for (const [name, value] of request.headers) call.setRequestHeader(name, value);
    call.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    call.onload = () => {
      const retryAfter = call.getResponseHeader("Retry-After");
      resolve(new Response(call.responseText, { status: call.status, headers: retryAfter === null ? {} : { "Retry-After": retryAfter } }));
    };
    call.onerror = () => reject(new TypeError("The file could not be sent."));
    call.onabort = () => reject(new DOMException("The upload was stopped.", "AbortError"));
    signal?.addEventListener("abort", () => call.abort());
    call.send(body);
  });
}
