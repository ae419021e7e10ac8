import type { OptionColor } from "@/api/documents";
import type { Task } from "@/api/tasks";
import { useWords } from "@/i18n";
import { Tag } from "@/ui/tag";

const colors: Record<Task["kind"], OptionColor> = { followUp: "blue", fillIn: "violet", other: "gray" };

/** The sort of thing a task asks for. */
export function KindTag({ kind }: { kind: Task["kind"] }) {
  const words = useWords("work");
  return <Tag color={colors[kind]}>{words(`kind.${kind}`)}</Tag>;
}
