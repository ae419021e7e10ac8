/** A document with other settings; what is undefined is left out, so that the type's default holds. */
export function changed<F extends object>(document: F, settings: Partial<F>): F {
  return Object.fromEntries(Object.entries({ ...document, ...settings }).filter(([, setting]) => setting !== undefined)) as F;
}
