import type { FieldDocument, FormDocument, LayoutElement } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import type { ApiRecord } from "@/forms/api/records";
import { useText } from "@/i18n";
import { isBlank } from "@/lib/values";
import { groupsOf } from "./paper-groups";

/** The values of a record as they go on paper: every section open, nothing to press, blanks left out. */
export function RecordPaper({ form, document, record }: { form: string; document: FormDocument; record: ApiRecord }) {
  const text = useText();
  const fields = new Map(document.fields.map((field) => [field.key, field]));
  const isTold = (field: FieldDocument | undefined): field is FieldDocument =>
    field !== undefined && !field.hidden && !isBlank(record.values[field.key]);
  const layout: LayoutElement[] = document.layout ?? document.fields.map(({ key }) => ({ type: "field", field: key }));
  return (
    <div className="ff-paper">
      {groupsOf(layout).map(({ label, keys }, index) => {
        const told = keys.map((key) => fields.get(key)).filter(isTold);
        return (
          told.length > 0 && (
            <section key={index}>
              {label != null && <h2>{text(label)}</h2>}
              <dl>
                {told.map((field) => {
                  const { Display, isWide } = fieldType(field);
                  return (
                    <div key={field.key} className={isWide ? "wide" : undefined}>
                      <dt>{text(field.label, field.key)}</dt>
                      <dd>
                        <Display field={field} form={form} value={record.values[field.key]} />
                      </dd>
                    </div>
                  );
                })}
              </dl>
            </section>
          )
        );
      })}
    </div>
  );
}
