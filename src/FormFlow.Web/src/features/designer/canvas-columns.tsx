import { Plus } from "lucide-react";
import { memo } from "react";
import type { FieldDocument } from "@/api/documents";
import type { Piece } from "@/fields/formulas/worded";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { addFields, asNew, columnsOf, rowsList, type Subform } from "./design";
import { useDesigner } from "./designer-context";
import { Label, Sample } from "./field-look";
import { PickButton } from "./pick-button";
import type { Readings } from "./use-readings";

type Props = { rows: Subform; readings?: Readings; picked: string; stop: string; faulty: string };

/** The columns of a sub-form beside each other, each to be picked and moved. */
export function CanvasColumns({ rows, readings, picked, stop, faulty }: Props) {
  const { step } = useDesigner();
  const words = useWords("designer");
  const types = useWords("fields");
  const columns = columnsOf(rows);
  const list = rowsList(rows.id ?? "");
  const add = () => {
    const column = asNew({ key: "text", type: "text", label: types("types.text") } as FieldDocument);
    step({ do: "edit", edit: (document) => addFields(document, [column], { list, index: columns.length }), pick: [column.id!] });
  };
  return (
    <div className="ff-design-rows">
      <div className="ff-design-columns" data-list={list} data-across>
        {columns.map((column) => (
          <Column
            key={column.id}
            column={column}
            reading={readings?.[column.id!]}
            isStop={column.id === stop}
            isPicked={picked.includes(column.id!)}
            isFaulty={faulty.includes(column.id!)}
          />
        ))}
      </div>
      <Button small look="quiet" onPress={add}>
        <Plus aria-hidden="true" />
        {words("addColumn")}
      </Button>
    </div>
  );
}

type ColumnProps = { column: FieldDocument; reading?: readonly Piece[]; isPicked: boolean; isStop: boolean; isFaulty: boolean };

const Column = memo(function Column({ column, reading, isPicked, isStop, isFaulty }: ColumnProps) {
  const text = useText();
  const words = useWords("designer");
  const label = text(column.label, column.key);
  return (
    <div
      className="ff-design-column ff-design-item"
      data-item={column.id}
      data-picked={isPicked || undefined}
      data-faulty={isFaulty || undefined}
    >
      <Label field={column} label={label} isFaulty={isFaulty} />
      <div className="ff-design-still" inert>
        <Sample field={column} label={label} reading={reading} />
      </div>
      <PickButton target={column.id!} label={words("column", { label })} isPicked={isPicked} isStop={isStop} />
    </div>
  );
});
