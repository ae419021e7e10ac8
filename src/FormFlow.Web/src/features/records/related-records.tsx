import { useQueries } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link, useNavigate } from "react-router";
import { useCatalog, useWorkspace } from "@/api/workspace";
import { fieldType } from "@/fields/registry";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button, IconButton } from "@/ui/button";
import { Fault, Skeleton } from "@/ui/states";
import { relatedQuery } from "./api/related";
import { columnsOf, pointsAt, type Relation, relationsOf } from "./related";
import "./related.css";

const few = 5;

/** Records of other forms that point at this one: how many, the latest few, all of them, and a new one that points here. */
export function RelatedRecords({ form, id }: { form: string; id: string }) {
  const words = useWords("records");
  const text = useText();
  const ws = useWorkspace();
  const catalog = useCatalog();
  const navigate = useNavigate();
  const relations = relationsOf(catalog, form).map((relation) => ({ ...relation, columns: columnsOf(catalog, relation) }));
  const pages = useQueries({
    queries: relations.map((relation) =>
      relatedQuery(
        ws,
        relation.form,
        pointsAt(relation, id),
        relation.columns.map(({ key }) => key),
        few,
      ),
    ),
  });
  if (relations.length === 0) return null;
  const nameOf = ({ form: key, document, field }: Relation, many: boolean) => {
    const name = text(many ? (document.pluralLabel ?? document.label) : document.label, key);
    const isOneOfSeveral = relations.filter((other) => other.form === key).length > 1;
    return isOneOfSeveral ? words("page.relatedBy", { form: name, field: text(field.label, field.key) }) : name;
  };
  const add = (relation: Relation) =>
    navigate(`${paths.newRecord(ws, relation.form)}?${new URLSearchParams({ [relation.field.key]: id })}`);
  const none = relations.filter((_, index) => pages[index]?.data?.total === 0);
  return (
    <section className="ff-related" aria-label={words("page.related")}>
      {relations.map((relation, index) => {
        const page = pages[index];
        if (page === undefined || page.data?.total === 0) return null;
        const name = nameOf(relation, true);
        const all = `${paths.form(ws, relation.form)}?${new URLSearchParams({ filter: JSON.stringify(pointsAt(relation, id)) })}`;
        return (
          <section key={`${relation.form}.${relation.field.key}`}>
            <header>
              <h2>
                {name} {page.data && <span className="ff-count">{page.data.total}</span>}
              </h2>
              <span className="ff-grow" />
              {(page.data?.total ?? 0) > few && (
                <Link className="ff-button small" to={all}>
                  {words("page.allRelated")}
                </Link>
              )}
              <IconButton
                small
                label={words("page.newRelated", { form: text(relation.document.label, relation.form) })}
                onPress={() => add(relation)}
              >
                <Plus />
              </IconButton>
            </header>
            {page.isPending && <Skeleton lines={2} />}
            {page.isError && <Fault error={page.error} onRetry={() => page.refetch()} />}
            {page.data && (
              <div className="scroll">
                <table>
                  <thead>
                    <tr>
                      {relation.columns.map((column) => (
                        <th key={column.key} className={fieldType(column).align}>
                          {text(column.label, column.key)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {page.data.items.map((record) => (
                      <tr key={record.id}>
                        {relation.columns.map((column, at) => {
                          const { Display, align } = fieldType(column);
                          const value = (record.values as { [key: string]: unknown })[column.key];
                          const shown =
                            value == null ? (
                              <span className="ff-hint">{at === 0 ? words("page.untitled") : "—"}</span>
                            ) : (
                              <Display field={column as never} form={relation.form} value={value} isCompact />
                            );
                          return (
                            <td key={column.key} className={align}>
                              {at === 0 ? <Link to={paths.record(ws, relation.form, record.id)}>{shown}</Link> : shown}
                            </td>
                          );
                        })}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </section>
        );
      })}
      {none.length > 0 && (
        <div className="none ff-no-print">
          {none.map((relation) => (
            <Button key={`${relation.form}.${relation.field.key}`} small onPress={() => add(relation)}>
              <Plus />
              {nameOf(relation, false)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
