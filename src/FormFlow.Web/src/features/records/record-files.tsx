import type { FormDocument } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import type { ApiRecord } from "@/forms/api/records";
import { useText, useWords } from "@/i18n";

const kinds = new Set(["attachment", "image", "signature"]);

/** Every file of the record in one place, under the fields that hold them. */
export function RecordFiles({ form, document, record }: { form: string; document: FormDocument; record: ApiRecord }) {
  const words = useWords("records");
  const text = useText();
  const values = record.values as { [key: string]: unknown };
  const held = document.fields.filter(({ type, key }) => kinds.has(type) && values[key] != null && [values[key]].flat().length > 0);
  if (held.length === 0) return null;
  return (
    <section className="ff-record-files" aria-label={words("page.files")}>
      <h2>{words("page.files")}</h2>
      {held.map((field) => {
        const { Display } = fieldType(field);
        return (
          <div key={field.key}>
            {held.length > 1 && <p className="ff-hint">{text(field.label, field.key)}</p>}
            <Display field={field as never} form={form} value={values[field.key]} />
          </div>
        );
      })}
    </section>
  );
}
