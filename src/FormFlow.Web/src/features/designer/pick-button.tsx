import { partPath, type Target } from "./design";
import { useDesigner } from "./designer-context";

/** The id of what tells which keys work here. */
export const keysId = "design-keys";

type Props = {
  target: Target;
  label: string;
  isPicked: boolean;
  /** Tab comes to it; to the others one goes by arrows. */
  isStop: boolean;
};

/** Lies over a part of the canvas: picks it by click, Enter or space, and is where it is dragged by. */
export function PickButton({ target, label, isPicked, isStop }: Props) {
  const { pick } = useDesigner();
  return (
    <button
      type="button"
      className={`ff-design-pick ${partPath(target) === null ? "" : "part"}`}
      data-pick={target}
      aria-pressed={isPicked}
      aria-label={label}
      aria-describedby={isStop ? keysId : undefined}
      tabIndex={isStop ? 0 : -1}
      onClick={(event) => pick(target, event.ctrlKey || event.metaKey || event.shiftKey)}
    />
  );
}
