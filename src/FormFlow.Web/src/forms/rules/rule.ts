import type { Catalog } from "@/api/catalog";
import type { Condition, FieldOf } from "@/api/documents";
import { type ConditionContext, holds, pathsOf, type Truth } from "@/lib/condition/condition";
import { compileFormula, type Fault, type Outcome, type WorkingDays } from "@/lib/formula/formula";
import type { FormulaTree } from "@/lib/formula/interpreter";
import { canonical } from "@/lib/values";
import { formulaInput, type Route, routeOf, type Scope } from "./route";

/** What rules and formulas may know beside the record. */
export type RuleContext = ConditionContext & { readonly department: string | null };

/** A formula of the form as it is published, by its place in the document. */
export type PublishedFormula = {
  readonly pointer: string;
  readonly inputs: readonly string[];
  readonly tree: FormulaTree;
  /** Whether it asks other records, which only the server can: its value is not known here until the record is saved. */
  readonly asks?: boolean;
  /** The days that are worked, where a formula of the form counts them. */
  readonly calendar?: WorkingDays;
};

/** What an evaluation gave; a value of undefined cannot be known here. */
export type Computed = Outcome;

/** A formula of the form, its inputs found. */
export type FormFormula = {
  readonly reads: readonly string[];
  /** The paths of its inputs as they are written. */
  readonly inputs: readonly string[];
  readonly compute: (scope: Scope, context: RuleContext) => Computed;
};

/** A condition or formula that asks something of a record; undefined when it cannot be known here. */
export type Rule = {
  readonly reads: readonly string[];
  readonly ask: (scope: Scope, context: RuleContext) => { truth: Truth; fault?: Fault };
};

/** Makes the rules of one form from its documents and published formulas. */
export class RuleMaker {
  readonly #formulas: ReadonlyMap<string, PublishedFormula>;

  constructor(
    private readonly catalog: Catalog,
    private readonly form: string,
    formulas: readonly PublishedFormula[],
  ) {
    this.#formulas = new Map(formulas.map((formula) => [formula.pointer, formula]));
  }

  /** The formula at a place of the document; undefined when none is published there. */
  formula(pointer: string, subform?: FieldOf<"subform">): FormFormula | undefined {
    const published = this.#formulas.get(pointer);
    if (published === undefined) return undefined;
    const inputs = published.inputs.map((path) => ({
      route: routeOf(this.catalog, this.form, path, subform),
      isColumn: subform === undefined && this.#isColumn(path),
    }));
    const evaluate = published.asks ? undefined : compileFormula(published.tree);
    return {
      reads: [...new Set(inputs.flatMap(({ route }) => route.reads))],
      inputs: published.inputs,
      compute: (scope, context) => {
        if (evaluate === undefined) return { value: undefined };
        const values = inputs.map(({ route, isColumn }) => formulaInput(route, scope, isColumn));
        return values.includes(undefined) ? { value: undefined } : evaluate(values, { ...context, calendar: published.calendar });
      },
    };
  }

  /** The place that a path names, from the form or from a row. */
  route(path: string, subform?: FieldOf<"subform">): Route {
    return routeOf(this.catalog, this.form, path, subform);
  }

  /** A criterion of the document; a formula that gives blank gives `whenBlank`. */
  rule(
    criterion: string | Condition | null | undefined,
    pointer: string,
    whenBlank: boolean,
    subform?: FieldOf<"subform">,
  ): Rule | undefined {
    if (criterion == null) return undefined;
    if (typeof criterion !== "string") return this.condition(criterion, subform);
    const formula = this.formula(pointer, subform);
    if (formula === undefined) return undefined;
    return {
      reads: formula.reads,
      ask: (scope, context) => {
        const { value, fault } = formula.compute(scope, context);
        if (fault !== undefined) return { truth: false, fault };
        if (value === undefined) return { truth: undefined };
        return { truth: value === null ? whenBlank : value !== false && value !== 0 };
      },
    };
  }

  /** A condition of the form or of a row. */
  condition(condition: Condition, subform?: FieldOf<"subform">): Rule {
    const routes = new Map(pathsOf(condition).map((path) => [path, routeOf(this.catalog, this.form, path, subform)]));
    return {
      reads: [...new Set([...routes.values()].flatMap((route) => route.reads))],
      ask: (scope, context) => ({
        truth: holds(
          condition,
          (path) => {
            const { kind, read } = routes.get(path)!;
            const value = read(scope);
            return { kind, value: value === undefined || kind === "number" ? value : canonical(value, kind) };
          },
          context,
        ),
      }),
    };
  }

  #isColumn(path: string): boolean {
    const [head, ...rest] = path.split(".");
    const fields = this.catalog.forms.get(this.form)?.document.fields ?? [];
    return rest.length > 0 && fields.some((field) => field.key === head && field.type === "subform");
  }
}
