import { Camera, RotateCw, Upload as UploadIcon, X } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useFormats, useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { Progress } from "@/ui/states";
import type { InputProps } from "../field-type";
import { ReadOnly } from "../read-only";
import { FileList } from "./file-list";
import { sizeText } from "./files-of";
import { type FileLimits, kindsText, takesPictures } from "./limits";
import { type Upload, useUploads } from "./use-uploads";
import "./files.css";

/** Takes files by choosing, dropping, pasting or from the camera, and says beforehand what fits. */
export function FilesInput({ limits, asPictures, ...props }: InputProps & { limits: FileLimits; asPictures?: boolean }) {
  const words = useWords("fields");
  const { language } = useFormats();
  const { files, uploads, take, retry, drop, remove } = useUploads(props, limits);
  const [isOver, setOver] = useState(false);
  const { isReadOnly, isInvalid } = props;
  const hint = [kindsText(limits.types), words("upTo", { size: sizeText(limits.maxBytes, language) })].filter(Boolean).join(" · ");
  if (isReadOnly) return <ReadOnly {...props}>{files.length > 0 && <FileList files={files} asPictures={asPictures} />}</ReadOnly>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look of its own.
    <div
      id={props.id}
      className={`ff-files ${isOver ? "over" : ""}`}
      role="group"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      data-invalid={isInvalid || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        take(event.clipboardData.files);
      }}
    >
      {files.length > 0 && <FileList files={files} asPictures={asPictures} onRemove={remove} />}
      {uploads.map((upload) => (
        <UploadRow key={upload.key} upload={upload} onDrop={() => drop(upload.key)} onRetry={() => retry(upload)} />
      ))}
      <div className="ff-row">
        <FileTrigger acceptedFileTypes={[...limits.types]} allowsMultiple={limits.isMultiple} onSelect={(chosen) => chosen && take(chosen)}>
          <Button look="plain" small autoFocus={props.autoFocus}>
            <UploadIcon aria-hidden="true" />
            {limits.isMultiple || files.length === 0 ? words("chooseFiles", { count: limits.isMultiple ? 2 : 1 }) : words("replaceFile")}
          </Button>
        </FileTrigger>
        {takesPictures(limits) && (
          <span className="ff-camera">
            <FileTrigger acceptedFileTypes={["image/*"]} defaultCamera="environment" onSelect={(chosen) => chosen && take(chosen)}>
              <Button look="plain" small>
                <Camera aria-hidden="true" />
                {words("takePhoto")}
              </Button>
            </FileTrigger>
          </span>
        )}
        <span className="ff-hint ff-drop-hint">{words("dropHere")}</span>
        <span className="ff-hint">{hint}</span>
      </div>
    </div>
  );
}

function UploadRow({ upload, onDrop, onRetry }: { upload: Upload; onDrop: () => void; onRetry: () => void }) {
  const words = useWords("fields");
  const { name } = upload.file;
  return (
    <div className="ff-upload">
      <span className="ff-ellipsis" title={name}>
        {name}
      </span>
      {upload.fault === undefined ? (
        <Progress value={upload.part} label={words("uploading", { name })} />
      ) : (
        <span className="ff-error" role="alert">
          {upload.fault}
        </span>
      )}
      {upload.canRetry && upload.fault !== undefined && (
        <IconButton label={words("retryFile", { name })} small onPress={onRetry}>
          <RotateCw />
        </IconButton>
      )}
      <IconButton label={words(upload.fault === undefined ? "stopFile" : "dismissFile", { name })} small onPress={onDrop}>
        <X />
      </IconButton>
    </div>
  );
}
