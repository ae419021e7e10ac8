import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { ApiProblem } from "@/api/problem";
import type { ShownField } from "@/fields/shown-field";
import { updateRecord } from "@/forms/api/records";
import { stagesNow } from "@/forms/api/transitions";
import { useTransition } from "@/forms/use-transition";
import { useWords } from "@/i18n";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import type { Item } from "../api/records";
import { waysTo } from "../api/transitions";
import type { BoardColumn } from "./board-columns";

/** A card on its way into another column. */
export type Move = { item: Item; to: string };

type Props = { ws: string; form: string; field: ShownField | undefined; titleOf: (item: Item) => string };

/** Moves cards at once on the screen, then on the server. What is refused goes back, and is told with the reason. */
export function useMoves({ ws, form, field, titleOf }: Props) {
  const words = useWords("views");
  const fault = useFault();
  const client = useQueryClient();
  const { take, dialog } = useTransition(ws, form);
  const [moves, setMoves] = useState<ReadonlyMap<string, Move>>(new Map());
  const move = useCallback(
    async (item: Item, from: BoardColumn, to: BoardColumn) => {
      if (field === undefined || from.id === to.id) return;
      setMoves((before) => new Map(before).set(item.id, { item, to: to.id }));
      const back = (why: string) => say(words("board.refused", { title: titleOf(item), column: from.label, why }));
      try {
        if (field.kind.type === "stage") {
          const stages = await stagesNow(ws, form, item.id);
          const [way] = waysTo(stages, field.path, to.id);
          if (way === undefined) return back(words("board.noWay"));
          await take(item.id, way.transition, field.path);
        } else {
          await updateRecord(ws, form, item.id, { [field.path]: to.id === "" ? null : to.id }, item.version);
          say(words("board.moved", { title: titleOf(item), column: to.label }));
        }
      } catch (error) {
        const details = error instanceof ApiProblem ? error.errors.map((one) => one.detail).join(" ") : "";
        back(details || fault(error));
      } finally {
        await client.invalidateQueries({ queryKey: [ws, "records", form] });
        void client.invalidateQueries({ queryKey: [ws, "record", form, item.id] });
        setMoves((before) => new Map([...before].filter(([id]) => id !== item.id)));
      }
    },
    [ws, form, field, titleOf, take, words, fault, client],
  );
  return { moves, move, dialog };
}
