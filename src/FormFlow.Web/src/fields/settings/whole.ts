import type { FieldDocument } from "@/api/documents";
import { useForm } from "@/api/workspace";

/** A field with what it is called: settings are told of it without its name and key, so that they need not follow every letter typed. */
export function useWhole<F extends FieldDocument>(form: string, field: F): F {
  const whole = useForm(form)?.document.fields.find(({ id }) => id !== undefined && id === field.id);
  return (whole as F | undefined) ?? field;
}
