import { useWords } from "@/i18n";
import type { StageWords } from "../api/new-stages";

/** What the parts of a new process and its board are called. */
export function useStageWords(): StageWords {
  const words = useWords("designer");
  const fields = useWords("fields");
  const process = useWords("process");
  return { start: fields("settings.stage.start"), to: (name) => process("toNamed", { name }), board: words("lines.board") };
}
