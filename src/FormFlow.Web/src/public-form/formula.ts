import type { FormulaTree } from "@/lib/formula/interpreter";

type Formulas = typeof import("@/lib/formula/formula");
type Library = Readonly<Record<string, (...values: unknown[]) => unknown>>;

let formulas: Formulas | undefined;
let functions: Library;

/** Fetches what evaluates formulas; a page whose form has none never does. */
export async function loadFormulas(): Promise<void> {
  if (formulas) return;
  const [formula, known] = await Promise.all([import("@/lib/formula/formula"), import("@/lib/formula/library")]);
  functions = known.library;
  formulas = formula;
}

/** What the rules of forms take for the compiler of formulas on public pages: the same, once it was fetched. */
export const compileFormula = (tree: FormulaTree): ReturnType<Formulas["compileFormula"]> => formulas!.compileFormula(tree);

/** What they take for the library of functions. */
export const library: Library = new Proxy({} as Library, {
  get:
    (_, name) =>
    (...values: unknown[]) =>
      functions[name as string]!(...values),
});
