import type { Piece } from "./worded";

/** A formula as people read it: its names by what they are called. */
export function WordedFormula({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isName }, at) =>
    isName ? (
      <b key={at} className="ff-formula-called">
        {text}
      </b>
    ) : (
      <span key={at}>{text}</span>
    ),
  );
}
