import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { horizontalListSortingStrategy, SortableContext, sortableKeyboardCoordinates, useSortable } from "@dnd-kit/sortable";
import { GripVertical, Plus, TriangleAlert } from "lucide-react";
import { type CSSProperties, Fragment } from "react";
import { useFormats, useText, useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { Tag } from "@/ui/tag";
import type { Pipeline, Stage } from "./workflow-design";

type Props = {
  pipeline: Pipeline;
  picked: string | undefined;
  /** How many records stand in each stage now; absent while it is not known. */
  counts: ReadonlyMap<string, number> | undefined;
  /** The stages something is wrong with. */
  wrong: ReadonlySet<string>;
  onPick: (stage: string) => void;
  onMove: (stage: string, to: number) => void;
  onAdd: (behind: string | null) => void;
};

/** The stages of a pipeline in order: picked by a click, moved by dragging or with the keyboard, added in between. */
export function StagePathEditor({ pipeline, picked, counts, wrong, onPick, onMove, onAdd }: Props) {
  const words = useWords("process");
  const text = useText();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const keys = pipeline.stages.map(({ key }) => key);
  const name = (key: string | number) => text(pipeline.stages.find((stage) => stage.key === key)?.label) || String(key);
  function end({ active, over }: DragEndEvent) {
    if (over && over.id !== active.id) onMove(String(active.id), keys.indexOf(String(over.id)));
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{
        screenReaderInstructions: { draggable: words("drag.how") },
        announcements: {
          onDragStart: ({ active }) => words("drag.start", { name: name(active.id) }),
          onDragOver: ({ active, over }) =>
            over ? words("drag.over", { name: name(active.id), place: keys.indexOf(String(over.id)) + 1 }) : undefined,
          onDragEnd: ({ active, over }) =>
            over ? words("drag.end", { name: name(active.id), place: keys.indexOf(String(over.id)) + 1 }) : undefined,
          onDragCancel: ({ active }) => words("drag.cancel", { name: name(active.id) }),
        },
      }}
    >
      <SortableContext items={keys} strategy={horizontalListSortingStrategy}>
        <ol className="ff-process-path" aria-label={words("stages")}>
          {pipeline.stages.map((stage, index) => (
            <Fragment key={stage.key}>
              <StageCard
                stage={stage}
                isPicked={stage.key === picked}
                count={counts?.get(stage.key)}
                isWrong={wrong.has(stage.key)}
                onPick={() => onPick(stage.key)}
              />
              <li className="add">
                <IconButton small look="plain" label={words("addBehind", { name: name(stage.key) })} onPress={() => onAdd(stage.key)}>
                  <Plus />
                </IconButton>
                {index < keys.length - 1 && <span aria-hidden="true">→</span>}
              </li>
            </Fragment>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

type CardProps = { stage: Stage; isPicked: boolean; count: number | undefined; isWrong: boolean; onPick: () => void };

function StageCard({ stage, isPicked, count, isWrong, onPick }: CardProps) {
  const words = useWords("process");
  const text = useText();
  const formats = useFormats();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: stage.key });
  const style: CSSProperties = { transform: transform ? `translate(${transform.x}px, ${transform.y}px)` : undefined, transition };
  const name = text(stage.label) || stage.key;
  const told = [
    count !== undefined && words("standing", { count, number: formats.number(count) }),
    (stage.checklist?.length ?? 0) > 0 && words("items", { count: stage.checklist!.length }),
    stage.stay && words("withLimit"),
  ].filter((line) => line !== false && line !== undefined);
  return (
    <li ref={setNodeRef} className="stage" data-picked={isPicked || undefined} data-dragging={isDragging || undefined} style={style}>
      <button type="button" className="grip" ref={setActivatorNodeRef} {...attributes} {...listeners} aria-label={words("move", { name })}>
        <GripVertical aria-hidden="true" />
      </button>
      <button type="button" className="card" aria-pressed={isPicked} onClick={onPick}>
        <Tag color={stage.color}>{name}</Tag>
        {isWrong && (
          <span className="wrong">
            <TriangleAlert aria-hidden="true" />
            <span className="ff-visually-hidden">{words("wrong")}</span>
          </span>
        )}
        {told.map((line) => (
          <span key={String(line)} className="ff-hint">
            {line}
          </span>
        ))}
      </button>
    </li>
  );
}
