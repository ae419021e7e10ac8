type Props = { errors: readonly { pointer?: string | null | undefined; detail: string }[]; where?: (pointer: string) => string };

/** What is wrong with a plan, each after what people call its place. */
export function PlanErrors({ errors, where = (pointer) => pointer }: Props) {
  return errors.map(({ pointer, detail }, index) => (
    <li key={index}>
      {pointer != null && <b>{where(pointer)}</b>} {detail}
    </li>
  ));
}
