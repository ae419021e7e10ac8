import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { type FileReference, fileAddress } from "@/api/files";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { FileIcon } from "./file-icon";
import { sizeText } from "./files-of";
import { Preview } from "./preview";
import "./files.css";

type Props = {
  files: readonly FileReference[];
  /** Pictures in small instead of names. */
  asPictures?: boolean;
  isCompact?: boolean;
  onRemove?: (file: FileReference) => void;
};

/** Files by name and size, or as small pictures; each opens in large. In a list only the first few are drawn and the rest counted. */
export function FileList({ files, asPictures, isCompact, onRemove }: Props) {
  const words = useWords("fields");
  const [at, setAt] = useState<number | null>(null);
  const most = isCompact ? (asPictures ? 3 : 1) : files.length;
  return (
    <span className={`ff-values ${isCompact ? "compact" : ""}`}>
      {files.slice(0, most).map((file, index) => (
        <span key={file.file} className={asPictures ? "ff-picture" : "ff-file"}>
          <Button
            className={`ff-open-file ${isCompact ? "small" : ""}`}
            aria-label={words("openFile", { name: file.name })}
            onPress={() => setAt(index)}
          >
            {asPictures ? <Thumbnail file={file} /> : <FileName file={file} />}
          </Button>
          {onRemove && (
            <IconButton label={words("removeFile", { name: file.name })} small onPress={() => onRemove(file)}>
              <X />
            </IconButton>
          )}
        </span>
      ))}
      {files.length > most && <span className="ff-hint">+{files.length - most}</span>}
      {at !== null && <Preview files={files} at={at} onMove={setAt} onClose={() => setAt(null)} />}
    </span>
  );
}

function FileName({ file }: { file: FileReference }) {
  const { language } = useFormats();
  return (
    <>
      <FileIcon type={file.type} />
      <span className="ff-ellipsis" title={file.name}>
        {file.name}
      </span>
      <span className="ff-hint">{sizeText(file.bytes, language)}</span>
    </>
  );
}

function Thumbnail({ file }: { file: FileReference }) {
  const ws = useWorkspace();
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <FileIcon type={file.type} />;
  return <img src={fileAddress(ws, file)} alt="" title={file.name} loading="lazy" decoding="async" onError={() => setBroken(true)} />;
}
