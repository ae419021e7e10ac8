import type { FieldOf } from "@/api/documents";
import { fileAddress } from "@/api/files";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import type { DisplayProps } from "../field-type";
import { filesOf } from "../files/files-of";
import "./signature.css";

export function SignatureDisplay({ value, isCompact }: DisplayProps<FieldOf<"signature">>) {
  const ws = useWorkspace();
  const words = useWords("fields");
  const [file] = filesOf(value);
  if (file === undefined) return null;
  return (
    <img className={`ff-signature ${isCompact ? "compact" : ""}`} src={fileAddress(ws, file)} alt={words("signature")} loading="lazy" />
  );
}
