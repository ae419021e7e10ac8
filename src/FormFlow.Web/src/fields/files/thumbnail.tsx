import { useState } from "react";
import { type FileReference, fileAddress } from "@/api/files";
import { useWorkspace } from "@/api/workspace";
import { FileIcon } from "./file-chip";
import "./files.css";

/** A picture in small; its icon when it cannot be shown. */
export function Thumbnail({ file, size = "medium" }: { file: FileReference; size?: "small" | "medium" }) {
  const ws = useWorkspace();
  const [isBroken, setBroken] = useState(false);
  return (
    <span className={`ff-thumbnail ${size}`} title={file.name}>
      {isBroken ? (
        <FileIcon type={file.type} />
      ) : (
        <img src={fileAddress(ws, file)} alt={file.name} loading="lazy" decoding="async" onError={() => setBroken(true)} />
      )}
    </span>
  );
}
