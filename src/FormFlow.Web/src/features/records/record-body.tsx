import type { FormDocument } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import { useText } from "@/i18n";
import type { Record } from "./api/record";

/** The values of a record, field by field. */
export function RecordBody({ form, document, record }: { form: string; document: FormDocument; record: Record }) {
  const text = useText();
  const values = record.values as { [key: string]: unknown };
  return (
    <dl className="ff-record-values">
      {document.fields
        .filter(({ hidden, type }) => !hidden && type !== "stage")
        .map((field) => {
          const { Display, isWide } = fieldType(field);
          const value = values[field.key];
          return (
            <div key={field.key} data-field={field.key} className={isWide ? "wide" : undefined}>
              <dt>{text(field.label, field.key)}</dt>
              <dd>{value == null ? <span className="ff-hint">—</span> : <Display field={field as never} form={form} value={value} />}</dd>
            </div>
          );
        })}
    </dl>
  );
}
