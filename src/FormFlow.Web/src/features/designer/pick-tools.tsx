import { Copy, GripVertical, Trash2 } from "lucide-react";
import type { FieldDocument } from "@/api/documents";
import { changed } from "@/fields/settings/changed";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { changeFields, partPath, type Target } from "./design";
import { useDesigner } from "./designer-context";
import { type Width, widths } from "./widths";

/** What can be done with the one part that is picked, at its corner; and its width, by dragging its edge. */
export function PickTools({ target, label, field }: { target: Target; label: string; field?: FieldDocument }) {
  const { removePicked, duplicate } = useDesigner();
  const words = useWords("designer");
  return (
    <>
      <span className="ff-design-tools">
        <GripVertical aria-hidden="true" />
        {partPath(target) === null && (
          <IconButton small label={words("duplicateOf", { label })} onPress={() => duplicate([target])}>
            <Copy />
          </IconButton>
        )}
        <IconButton small label={words("removeOf", { label })} onPress={() => removePicked([target])}>
          <Trash2 />
        </IconButton>
      </span>
      {field && <Edge field={field} />}
    </>
  );
}

/** The right edge of a field: dragged, it snaps to the widths there are. The panel has them for the keyboard. */
function Edge({ field }: { field: FieldDocument }) {
  const { edit } = useDesigner();
  const start = (event: React.PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const item = handle.closest<HTMLElement>("[data-item]")!;
    const grid = item.parentElement!.getBoundingClientRect();
    handle.setPointerCapture(event.pointerId);
    const drag = (moved: PointerEvent) => {
      const share = (moved.clientX - item.getBoundingClientRect().left) / grid.width;
      const near = (Object.keys(widths) as Width[]).toSorted(
        (one, other) => Math.abs(widths[one] - share) - Math.abs(widths[other] - share),
      )[0];
      edit(
        (document) => changeFields(document, [field.id!], (one) => (one.width === near ? one : changed(one, { width: near }))),
        `width ${field.id}`,
      );
    };
    const end = () => {
      handle.removeEventListener("pointermove", drag);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", end);
    };
    handle.addEventListener("pointermove", drag);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
  };
  return <span className="ff-design-edge" aria-hidden="true" onPointerDown={start} />;
}
