import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ViewOf } from "@/api/documents";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choice";
import { Empty, Fault, Skeleton } from "@/ui/states";
import { recordCountQuery } from "../api/records";
import { RecordCard } from "../record-card";
import { useRowColors } from "../row-colors";
import { useFlashes } from "../steady";
import { useEndless } from "../use-endless";
import type { ViewProps } from "../view-type";
import { useSelection } from "./selection";
import { SelectionBar } from "./selection-bar";
import { usePlainRows } from "./use-plain-rows";
import { useTableAsk } from "./use-table-rows";

const onCard = 5;

/** A table on a phone: a card for each record, more as one scrolls, chosen by a long press. */
export function CardList(props: ViewProps<ViewOf<"table">>) {
  const { ws, form, view, filter, q, fields, open, onShown } = props;
  const words = useWords("views");
  const colors = useRowColors(fields, view.colors);
  const sort = useMemo(() => [...(view.groupBy ?? []).map((field) => ({ field })), ...(view.sort ?? [])], [view.groupBy, view.sort]);
  const ask = useTableAsk({ ...props, view: { ...view, sort: sort.length > 0 ? sort : undefined } }, colors.paths);
  const { items, held, show, isLoading, error, retry, reach, rows } = usePlainRows(props, ask, true);
  const total = useQuery(recordCountQuery(ws, form, { filter, q })).data;
  const selection = useSelection();
  const flashes = useFlashes(items);
  const [isChoosing, setChoosing] = useState(false);
  const chosen = selection.count(total ?? 0);
  const hadChosen = useRef(false);
  useEffect(() => {
    if (hadChosen.current && chosen === 0) setChoosing(false);
    hadChosen.current = chosen > 0;
  }, [chosen]);
  const end = useEndless(items, reach, onShown);

  if (isLoading) return <Skeleton lines={10} />;
  if (error && items.length === 0) return <Fault error={error} onRetry={retry} />;
  if (items.length === 0)
    return (
      <Empty title={words(filter || q ? "nothingFound" : "nothingYet")}>{words(filter || q ? "nothingFoundText" : "nothingYetText")}</Empty>
    );
  const [head, ...rest] = view.columns.map((column) => fields.at(column.field)).filter((shown) => shown !== undefined);
  return (
    <div className="ff-cards">
      {held > 0 && (
        <button type="button" className="ff-held" onClick={show}>
          {words("table.held", { count: held })}
        </button>
      )}
      <div className="ff-cards-head">
        <Button
          small
          onPress={() => {
            setChoosing(!isChoosing);
            selection.clear();
          }}
        >
          {words(isChoosing ? "table.stopChoosing" : "table.startChoosing")}
        </Button>
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.id} className={flashes.has(item.id) ? "flash" : undefined}>
            {isChoosing && (
              <Checkbox
                aria-label={words("table.choose")}
                isSelected={selection.has(item.id)}
                onChange={(isOn) => selection.set([item.id], isOn)}
              />
            )}
            <RecordCard
              item={item}
              head={head}
              fields={rest.slice(0, onCard)}
              color={colors.of(item)}
              ruled={colors.paths}
              onOpen={() => (isChoosing ? selection.set([item.id], !selection.has(item.id)) : open(item.id))}
              onHold={() => {
                setChoosing(true);
                selection.set([item.id], true);
              }}
            />
          </li>
        ))}
      </ul>
      <div ref={end} className="ff-cards-end">
        {error ? <Fault error={error} onRetry={retry} /> : rows.length > items.length && <Skeleton lines={3} />}
      </div>
      <SelectionBar
        ws={ws}
        form={form}
        fields={fields}
        selection={selection}
        total={total ?? items.length}
        ask={{ filter, q, sort: view.sort }}
        items={items}
      />
    </div>
  );
}
