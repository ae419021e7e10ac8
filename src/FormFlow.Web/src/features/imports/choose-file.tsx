import { ClipboardPaste, FileUp } from "lucide-react";
import { useEffect, useEffectEvent } from "react";
import { DropZone, type FileDropItem, FileTrigger } from "react-aria-components";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { say } from "@/ui/toast";
import { fileOfPasted } from "./refused-rows";

/** Takes a file by choosing, dropping or pasting: cells copied from a spreadsheet do as well. */
export function ChooseFile({ onChoose }: { onChoose: (file: File) => void }) {
  const words = useWords("data");
  const takeText = (text: string) => (text.includes("\n") ? onChoose(fileOfPasted(text)) : say(words("import.pasteHint")));
  const takePaste = useEffectEvent((event: ClipboardEvent) => {
    const [file] = event.clipboardData?.files ?? [];
    if (file) onChoose(file);
    else takeText(event.clipboardData?.getData("text") ?? "");
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => takePaste(event);
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, []);

  return (
    <DropZone
      className="ff-drop"
      aria-label={words("import.drop")}
      onDrop={async ({ items }) => {
        const file = items.find((item): item is FileDropItem => item.kind === "file");
        if (file) onChoose(await file.getFile());
      }}
    >
      <FileUp aria-hidden="true" />
      <b>{words("import.drop")}</b>
      <span className="ff-quiet">{words("import.kinds")}</span>
      <div className="ff-row">
        <FileTrigger
          acceptedFileTypes={[".xlsx", ".xlsm", ".csv", ".tsv", ".txt", "text/csv"]}
          onSelect={(files) => files?.[0] && onChoose(files[0])}
        >
          <Button look="main">{words("import.choose")}</Button>
        </FileTrigger>
        <Button look="plain" onPress={async () => takeText(await navigator.clipboard.readText())}>
          <ClipboardPaste aria-hidden="true" />
          {words("import.paste")}
        </Button>
      </div>
    </DropZone>
  );
}
