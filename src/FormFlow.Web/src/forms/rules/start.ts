import type { Catalog } from "@/api/catalog";
import type { Condition } from "@/api/documents";
import type { Truth } from "@/lib/condition/condition";
import type { Step } from "./compiled-form";
import type { Scope } from "./route";
import type { RuleContext, RuleMaker } from "./rule";

type Asked = { readonly reads: readonly string[]; readonly ask: (scope: Scope, context: RuleContext) => Truth };

/** Where a new record begins: by the first start whose condition holds, in the first pipeline whose condition holds. */
export function startStep(catalog: Catalog, form: string, field: string, rules: RuleMaker): Step | undefined {
  const workflow = catalog.workflowOf(form, field)?.document;
  if (workflow === undefined) return undefined;
  const asked = (criterion: string | Condition | undefined): Asked => {
    if (criterion === undefined) return { reads: [], ask: () => true };
    // The formulas of workflows are not published with the form: what they say cannot be known here.
    if (typeof criterion === "string") return { reads: [], ask: () => undefined };
    const { reads, ask } = rules.condition(criterion);
    return { reads, ask: (scope, context) => ask(scope, context).truth };
  };
  const pipelines = workflow.pipelines.map((pipeline) => ({
    when: asked(pipeline.when),
    starts: pipeline.transitions.filter((way) => !way.from?.length).map((way) => ({ to: way.to, when: asked(way.when) })),
  }));
  return {
    provides: field,
    reads: [
      ...new Set(pipelines.flatMap(({ when, starts }) => [when, ...starts.map((start) => start.when)]).flatMap(({ reads }) => reads)),
    ],
    isDefault: false,
    isForNew: true,
    compute: (scope, context) => {
      const pipeline = first(pipelines, ({ when }) => when.ask(scope, context));
      const start = pipeline && first(pipeline.starts, ({ when }) => when.ask(scope, context));
      return { value: start?.to };
    },
  };
}

/** The first for which something holds; undefined when it cannot be known which that is. */
function first<T>(items: readonly T[], ask: (item: T) => Truth): T | undefined {
  for (const item of items) {
    const truth = ask(item);
    if (truth !== false) return truth === true ? item : undefined;
  }
  return undefined;
}
