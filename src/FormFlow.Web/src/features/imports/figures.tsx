import { useFormats, useWords } from "@/i18n";
import { Fault } from "@/ui/states";
import type { ImportJob } from "./imports-api";

/** What an import did, or would do, in figures. */
export function Figures({ job }: { job: ImportJob }) {
  const words = useWords("data");
  const formats = useFormats();
  const figures = [
    ["created", job.created],
    ["updated", job.updated],
    ["unchanged", job.unchanged],
    ["removed", job.removed],
    ["failed", job.failed],
  ] as const;
  return (
    <>
      {job.message && <Fault error={new Error(job.message.detail)} />}
      <div className="ff-figures">
        {figures
          .filter(([name, count]) => count > 0 || name === "created")
          .map(([name, count]) => (
            <div key={name} className={name === "failed" ? "bad" : undefined}>
              <b>{formats.number(count)}</b>
              <span className="ff-quiet">{words(`import.figures.${name}`)}</span>
            </div>
          ))}
      </div>
    </>
  );
}
