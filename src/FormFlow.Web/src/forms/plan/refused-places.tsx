import type { ProblemError } from "@/api/problem";

type Props = {
  errors: readonly Pick<ProblemError, "detail" | "pointer">[];
  /** What people call the place that a pointer names. */
  where?: ((pointer: string) => string) | undefined;
};

/** What is wrong, each with its place. */
export function RefusedPlaces({ errors, where = (pointer) => pointer }: Props) {
  return (
    <ul className="ff-note bad" role="alert">
      {errors.map((error, index) => (
        <li key={index}>
          {error.detail} {error.pointer && <span className="ff-hint">{where(error.pointer)}</span>}
        </li>
      ))}
    </ul>
  );
}
