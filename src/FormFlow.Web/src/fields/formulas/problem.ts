/** What is wrong with a formula, and at which character. */
export type FormulaProblem = { readonly detail: string; readonly position?: number; readonly length?: number };
