import { ChevronLeft, ChevronRight, Download } from "lucide-react";
import { type FileReference, fileAddress } from "@/api/files";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { FileIcon } from "./file-icon";
import { isDocument, isPicture, sizeText } from "./files-of";

/** One of some files in large, the others a key away. What a browser may not show in place can be downloaded. */
export function Preview({
  files,
  at,
  onMove,
  onClose,
}: {
  files: readonly FileReference[];
  at: number;
  onMove: (at: number) => void;
  onClose: () => void;
}) {
  const ws = useWorkspace();
  const words = useWords("fields");
  const { language } = useFormats();
  const file = files[at];
  if (file === undefined) return null;
  const move = (by: number) => onMove((at + by + files.length) % files.length);
  const turn = (key: string) => {
    if (files.length > 1 && key === "ArrowLeft") move(-1);
    if (files.length > 1 && key === "ArrowRight") move(1);
  };
  return (
    <Dialog isOpen onClose={onClose} title={file.name} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it are the way for everyone; the arrow keys are a short cut. */}
      <div className="ff-preview" onKeyDown={(event) => turn(event.key)}>
        <Content file={file} address={fileAddress(ws, file)} />
        <div className="ff-row">
          {files.length > 1 && (
            <>
              <IconButton label={words("previous")} onPress={() => move(-1)}>
                <ChevronLeft />
              </IconButton>
              <span className="ff-quiet">{words("ofFiles", { at: at + 1, count: files.length })}</span>
              <IconButton label={words("next")} onPress={() => move(1)}>
                <ChevronRight />
              </IconButton>
            </>
          )}
          <span className="ff-grow ff-hint">{sizeText(file.bytes, language)}</span>
          <a className="ff-button plain" href={fileAddress(ws, file)} download={file.name}>
            <Download aria-hidden="true" />
            {words("download")}
          </a>
        </div>
      </div>
    </Dialog>
  );
}

function Content({ file, address }: { file: FileReference; address: string }) {
  if (isPicture(file)) return <img src={address} alt={file.name} />;
  if (isDocument(file)) return <iframe src={address} title={file.name} />;
  return <FileIcon type={file.type} />;
}
