import { useQuery } from "@tanstack/react-query";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { Progress } from "@/ui/states";
import { progressQuery } from "./api/packages";

/** Says what runs, and how far it has come where that is known. */
export function Waiting({ label }: { label: string }) {
  const words = useWords("packages");
  const formats = useFormats();
  const { data: status } = useQuery(progressQuery(useWorkspace()));
  const counts = status?.isRunning === true && status.total > 0 ? status : null;
  return (
    <div className="ff-stack" role="status">
      {counts ? (
        <Progress value={counts.done / counts.total} label={label} />
      ) : (
        <div className="ff-progress open" role="progressbar" aria-label={label}>
          <div />
        </div>
      )}
      <p className="ff-hint">
        {label} {counts && words("progress", { done: formats.number(counts.done), total: formats.number(counts.total) })}
      </p>
    </div>
  );
}
