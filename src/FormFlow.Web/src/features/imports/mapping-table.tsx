import { ArrowRight } from "lucide-react";
import type { FormDocument } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { ComboBox } from "@/ui/combo-box";
import { Tag } from "@/ui/tag";
import type { FileColumn, ImportJob, Meanings, Plan } from "./imports-api";
import { Meaning } from "./meaning";
import { targetsOf } from "./targets";

type Props = {
  form: FormDocument;
  columns: readonly FileColumn[];
  mapping: Plan["mapping"];
  problems: ImportJob["problems"];
  onChange: (mapping: Plan["mapping"]) => void;
  /** What texts of the file were said to mean. */
  meanings: Meanings;
  onMeaning: (column: string, text: string, meaning: string | null) => void;
};

const nowhere = "";

/** Which column goes into which field, with samples of what the column holds and what was found wrong with it. */
export function MappingTable({ form, columns, mapping, problems, onChange, meanings, onMeaning }: Props) {
  const words = useWords("data");
  const text = useText();
  const targets = targetsOf(form);
  const taken = new Set(Object.values(mapping).filter(Boolean));
  return (
    <ul className="ff-mapping">
      {columns.map((column) => {
        const name = column.name ?? "";
        const field = mapping[name] ?? null;
        const target = targets.find((candidate) => candidate.key === field);
        const said = Object.entries(meanings[name] ?? {});
        const wrong = problems.filter((problem) => problem.column === name && !(problem.text && meanings[name]?.[problem.text]));
        return (
          <li key={name} className={field === null ? "left-out" : undefined}>
            <div className="ff-mapping-column">
              <b className="ff-ellipsis">{column.header || words("import.unnamed", { column: (column.index ?? 0) + 1 })}</b>
              <span className="ff-hint ff-ellipsis">{(column.samples ?? []).slice(0, 3).join(" · ") || words("import.empty")}</span>
            </div>
            <ArrowRight aria-hidden="true" size={16} />
            <div>
              <ComboBox
                aria-label={words("import.fieldFor", { column: name })}
                value={field ?? nowhere}
                onChange={(key) => onChange({ ...mapping, [name]: key || null })}
                nothing={words("import.noField")}
                options={[
                  { value: nowhere, label: words("import.leaveOut") },
                  ...targets
                    .filter((target) => target.key === field || !taken.has(target.key))
                    .map((target) => ({ value: target.key, label: text(target.label, target.key) })),
                ]}
              />
              {wrong.map((problem) => (
                <div key={`${problem.code} ${problem.text}`} className="ff-mapping-fault">
                  <p className="ff-error">
                    {problem.text && <Tag color="red">{problem.text}</Tag>} {problem.detail}{" "}
                    {words("import.inRows", { count: problem.rows })}
                  </p>
                  {target && problem.text && problem.code === "field.unknown_option" && (
                    <Meaning field={target} text={problem.text} value={null} onChange={(value) => onMeaning(name, problem.text!, value)} />
                  )}
                </div>
              ))}
              {target &&
                said.map(([written, meaning]) => (
                  <div key={written} className="ff-mapping-fault">
                    <Tag>{written}</Tag>
                    <Meaning field={target} text={written} value={meaning} onChange={(value) => onMeaning(name, written, value)} />
                  </div>
                ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
