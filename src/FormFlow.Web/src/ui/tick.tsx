import "./tick.css";

type Props = {
  label: string;
  isOn: boolean;
  /** Some of what it stands for is on. */
  isPartly?: boolean;
  /** Whether Tab comes to it; otherwise what it stands in is reached, and answers to the space bar. */
  isReached?: boolean;
  /** Told with whether Shift was held. */
  onChange: (isOn: boolean, isShifted: boolean) => void;
};

/** A checkbox without a visible label that is as light as the browser's own: long lists draw one in every row. */
export function Tick({ label, isOn, isPartly = false, isReached = false, onChange }: Props) {
  return (
    <input
      type="checkbox"
      className="ff-tick"
      aria-label={label}
      tabIndex={isReached ? 0 : -1}
      checked={isOn}
      ref={(element) => {
        if (element) element.indeterminate = isPartly;
      }}
      onChange={({ target, nativeEvent }) => onChange(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
    />
  );
}
