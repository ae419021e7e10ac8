import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import type { Live } from "@/api/catalog";
import type { FieldOf, FormDocument } from "@/api/documents";
import { useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { isBlank } from "@/lib/values";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choice";
import { Dialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { Fault, Skeleton } from "@/ui/states";
import type { Reference } from "../references";
import { fieldType } from "../registry";
import { candidatesQuery, tellingFields } from "./candidates";

type Props = {
  field: FieldOf<"lookup">;
  form: Live<FormDocument>;
  chosen: readonly Reference[];
  typed: string;
  onChoose: (references: readonly Reference[]) => void;
  onClose: () => void;
};

/** All records that can be chosen, as a table that is searched and paged. */
export function PickDialog({ field, form, chosen, typed, onChoose, onClose }: Props) {
  const ws = useWorkspace();
  const text = useText();
  const words = useWords("records");
  const [q, setQ] = useState(typed);
  const [picked, pick] = useState<readonly Reference[]>(chosen);
  const columns = useMemo(() => tellingFields(form.document, 5), [form]);
  const search = useInfiniteQuery(
    candidatesQuery(ws, field.form, form.document, { q: useDeferredValue(q.trim()), filter: field.filter, columns }),
  );
  const candidates = search.data ?? [];
  const label = text(form.document.pluralLabel ?? form.document.label);
  const select = (ids: ReadonlySet<string>) => {
    const known = new Map([...picked, ...candidates].map(({ id, title }) => [id, title]));
    const next = [...ids].map((id) => ({ id, title: known.get(id) ?? id }));
    if (field.multiple) pick(next);
    else if (next.length > 0) onChoose(next);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={label}
      wide
      footer={
        field.multiple && (
          <Button look="main" onPress={() => onChoose(picked)}>
            {words("lookup.choose", { count: picked.length })}
          </Button>
        )
      }
    >
      <TextField
        aria-label={words("lookup.search", { form: label })}
        placeholder={words("lookup.search", { form: label })}
        value={q}
        onChange={setQ}
        autoFocus
      />
      {search.error && <Fault error={search.error} onRetry={() => void search.refetch()} />}
      {search.isPending ? (
        <Skeleton />
      ) : (
        <div className="ff-lookup-table">
          <Table
            aria-label={label}
            selectionMode={field.multiple ? "multiple" : "single"}
            selectionBehavior={field.multiple ? "toggle" : "replace"}
            selectedKeys={picked.map(({ id }) => id)}
            onSelectionChange={(keys) => keys !== "all" && field.multiple && select(new Set([...keys].map(String)))}
            onRowAction={field.multiple ? undefined : (id) => select(new Set([String(id)]))}
          >
            <TableHeader>
              {field.multiple && <Column width={36} aria-label={words("lookup.chosen")} />}
              <Column isRowHeader>{words("lookup.title")}</Column>
              {columns.map((column) => (
                <Column key={column.key}>{text(column.label, column.key)}</Column>
              ))}
            </TableHeader>
            <TableBody renderEmptyState={() => <p className="ff-hint">{words("lookup.nothing")}</p>}>
              {candidates.map(({ id, title, values }) => (
                <Row key={id} id={id} textValue={title}>
                  {field.multiple && (
                    <Cell>
                      <Checkbox slot="selection" />
                    </Cell>
                  )}
                  <Cell>{field.multiple ? title : <Button onPress={() => select(new Set([id]))}>{title}</Button>}</Cell>
                  {columns.map((column) => {
                    const { Display } = fieldType(column);
                    return (
                      <Cell key={column.key}>
                        {!isBlank(values[column.key]) && <Display field={column} form={field.form} value={values[column.key]} isCompact />}
                      </Cell>
                    );
                  })}
                </Row>
              ))}
            </TableBody>
          </Table>
        </div>
      )}
      {search.hasNextPage && (
        <Button look="plain" onPress={() => void search.fetchNextPage()} isPending={search.isFetchingNextPage}>
          {words("lookup.loadMore")}
        </Button>
      )}
    </Dialog>
  );
}
