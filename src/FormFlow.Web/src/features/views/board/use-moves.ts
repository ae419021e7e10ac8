import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { ApiProblem } from "@/api/problem";
import { useWords } from "@/i18n";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { patchRecord } from "../api/changes";
import type { Item } from "../api/records";
import { takeTransition, transitionsQuery, waysTo } from "../api/transitions";
import type { ShownField } from "../shown-field";
import type { BoardColumn } from "./board-columns";

/** A card on its way into another column. */
export type Move = { item: Item; to: string };

type Props = {
  ws: string;
  form: string;
  field: ShownField | undefined;
  titleOf: (item: Item) => string;
  /** Opens what a transition asks for; it moves the record itself. */
  ask: (item: Item, transition: string) => Promise<boolean>;
};

/** Moves cards at once on the screen, then on the server. What is refused goes back, and is told with the reason. */
export function useMoves({ ws, form, field, titleOf, ask }: Props) {
  const words = useWords("views");
  const fault = useFault();
  const client = useQueryClient();
  const [moves, setMoves] = useState<ReadonlyMap<string, Move>>(new Map());
  const move = useCallback(
    async (item: Item, from: BoardColumn, to: BoardColumn) => {
      if (field === undefined || from.id === to.id) return;
      setMoves((before) => new Map(before).set(item.id, { item, to: to.id }));
      const back = (why: string) => say(words("board.refused", { title: titleOf(item), column: from.label, why }));
      try {
        if (field.kind.type === "stage") {
          const stages = await client.fetchQuery(transitionsQuery(ws, form, item.id));
          const [way] = waysTo(stages, field.path, to.id);
          if (way === undefined) return back(words("board.noWay"));
          if (!way.isAllowed) return back(way.blocked.map((why) => why.detail).join(" "));
          const isMoved = way.needsNothing
            ? await takeTransition(ws, form, item.id, stages.version, way.transition, field.path).then(() => true)
            : await ask(item, way.transition);
          if (!isMoved) return;
        } else {
          await patchRecord(ws, form, item, { [field.path]: to.id === "" ? null : to.id });
        }
        say(words("board.moved", { title: titleOf(item), column: to.label }));
      } catch (error) {
        const details = error instanceof ApiProblem ? error.errors.map((one) => one.detail).join(" ") : "";
        back(details || fault(error));
      } finally {
        await client.invalidateQueries({ queryKey: [ws, "records", form] });
        void client.invalidateQueries({ queryKey: [ws, "record", form, item.id] });
        setMoves((before) => new Map([...before].filter(([id]) => id !== item.id)));
      }
    },
    [ws, form, field, titleOf, ask, words, fault, client],
  );
  return { moves, move };
}
