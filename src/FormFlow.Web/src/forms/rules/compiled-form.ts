import type { Catalog, Live } from "@/api/catalog";
import type { Condition, FieldDocument, FieldOf, FormDocument, LocalizedText } from "@/api/documents";
import { linkedDefaultOf } from "@/lib/linked-default";
import { kindOf, type ValueKind } from "@/lib/values";
import { isShown } from "./checks";
import { type LayoutPart, LayoutRules } from "./layout-rules";
import { literalsOf } from "./literals";
import { inOrder } from "./order";
import { fitResult } from "./result";
import { routeOf, type Scope } from "./route";
import { type Computed, type PublishedFormula, type Rule, type RuleContext, RuleMaker } from "./rule";
import { bandOf, type Score, scoreOf } from "./score";
import { startStep } from "./start";

/** A field or column with its rules, ready to be asked. */
export type CompiledField = {
  readonly key: string;
  readonly field: FieldDocument;
  readonly kind: ValueKind;
  /** Nobody types it: it is computed, counted or moved by a workflow. */
  readonly isComputed: boolean;
  readonly visible?: Rule;
  readonly required?: Rule;
  readonly readOnly?: Rule;
  /** For each place in the layout the rules of what it stands in; empty when one place has none. */
  readonly places: readonly (readonly Rule[])[];
  /** The lookup that fills it when a record is chosen there, if one does. */
  readonly follows?: Follows;
  /** The paths of its formula's inputs, when it has one. */
  readonly inputs: readonly string[];
  /** How it counts, when it is a score. */
  readonly score?: Score;
  readonly columns: readonly CompiledField[];
};

/** A lookup that fills fields when a record is chosen in it: of the same row, or of the record. */
export type Follows = { readonly lookup: string; readonly inRow: boolean };

/** One thing computed while a record is filled in. Steps stand in an order in which each finds its inputs ready. */
export type Step = {
  /** The key of the field it makes, `items.amount` for a column. */
  readonly provides: string;
  /** The sub-form and its column when it is computed for each row. */
  readonly subform?: string;
  readonly column?: string;
  readonly reads: readonly string[];
  /** Fills what was left out; what somebody typed stays. */
  readonly isDefault: boolean;
  /** Only for records that are new. */
  readonly isForNew: boolean;
  /** The lookup whose choice fills it. */
  readonly follows?: Follows;
  /** Absent where nothing is computed and only {@link hide} has a say. */
  readonly compute?: (scope: Scope, context: RuleContext) => Computed;
  /** What becomes of the value while the field is not shown. */
  readonly hide?: Hiding;
};

/** When a field is not shown, and the value it then has. */
export type Hiding = {
  readonly reads: readonly string[];
  readonly applies: (scope: Scope, context: RuleContext) => boolean;
  readonly value: (scope: Scope, context: RuleContext) => unknown;
};

/** What must hold for a record or for each row of a sub-form. */
export type CompiledValidation = {
  readonly check: Rule;
  readonly message: LocalizedText;
  readonly field?: string;
  readonly subform?: string;
};

/** A published form, compiled once: what it computes and asks, in the browser as on the server. */
export type CompiledForm = {
  readonly key: string;
  readonly fields: ReadonlyMap<string, CompiledField>;
  readonly steps: readonly Step[];
  readonly validations: readonly CompiledValidation[];
  /** The rules of the parts of the layout that have one. */
  readonly layoutRules: ReadonlyMap<LayoutPart, Rule>;
};

type Subform = FieldOf<"subform">;
type Validations = readonly { check: string | Condition; message: LocalizedText; field?: string }[];

const computedTypes = new Set<string>(["formula", "score", "band", "linkedValue", "autoNumber", "stage", "rollup", "button"]);

const kept = new WeakMap<Live<FormDocument>, { readonly formulas: readonly PublishedFormula[]; readonly compiled: CompiledForm }>();

/** Compiles a form with the formulas published with it; once per published version. */
export function compileForm(catalog: Catalog, form: Live<FormDocument>, formulas: readonly PublishedFormula[]): CompiledForm {
  const known = kept.get(form);
  if (known?.formulas === formulas) return known.compiled;
  const compiled = new Compiler(catalog, form, formulas).compile();
  kept.set(form, { formulas, compiled });
  return compiled;
}

class Compiler {
  readonly #steps: Step[] = [];
  readonly #validations: CompiledValidation[] = [];
  readonly #rules: RuleMaker;
  readonly #layout: LayoutRules;

  constructor(
    private readonly catalog: Catalog,
    private readonly form: Live<FormDocument>,
    formulas: readonly PublishedFormula[],
  ) {
    this.#rules = new RuleMaker(catalog, form.key, formulas);
    this.#layout = new LayoutRules(form.document.layout ?? [], this.#rules);
  }

  compile(): CompiledForm {
    const { document, key } = this.form;
    const fields = new Map(document.fields.map((field, i) => [field.key, this.#field(field, `/fields/${i}`)]));
    document.fields.forEach((field, i) => {
      if (field.type === "subform") this.#addValidations(field.validations as Validations, `/fields/${i}/validations`, field);
    });
    this.#addValidations(document.validations as Validations | undefined, "/validations");
    for (const field of fields.values()) {
      this.#addHiding(field);
      for (const column of field.columns) this.#addHiding(column, field);
    }
    return { key, fields, steps: inOrder(this.#steps), validations: this.#validations, layoutRules: this.#layout.rules };
  }

  #field(field: FieldDocument, pointer: string, subform?: Subform): CompiledField {
    const score = field.type === "score" ? scoreOf(field, pointer, this.#rules, subform) : undefined;
    const inputs = this.#addStep(field, pointer, subform, score);
    const columns = field.type === "subform" ? (field.fields as FieldDocument[]) : [];
    return {
      key: field.key,
      field,
      kind: kindOf(field),
      isComputed: computedTypes.has(field.type),
      visible: this.#rules.rule(field.visibleWhen, `${pointer}/visibleWhen`, false, subform),
      required: this.#rules.rule(field.requiredWhen, `${pointer}/requiredWhen`, false, subform),
      readOnly: this.#rules.rule(field.readOnlyWhen, `${pointer}/readOnlyWhen`, false, subform),
      places: subform ? [] : this.#layout.placesOf(field.key),
      follows: followsOf(field, subform),
      inputs,
      score,
      columns: columns.map((column, i) => this.#field(column, `${pointer}/fields/${i}`, field as Subform)),
    };
  }

  /** Adds what computes the field, if anything does, and tells the paths it reads. */
  #addStep(field: FieldDocument, pointer: string, subform?: Subform, score?: Score): readonly string[] {
    const place = subform ? { provides: `${subform.key}.${field.key}`, subform: subform.key, column: field.key } : { provides: field.key };
    if (field.type === "linkedValue") {
      const route = routeOf(this.catalog, this.form.key, field.key, subform);
      this.#steps.push({
        ...place,
        reads: route.reads,
        isDefault: false,
        isForNew: false,
        compute: (scope) => ({ value: route.read(scope) }),
      });
      return [field.via as string];
    }
    if (field.type === "stage" && subform === undefined) {
      const step = startStep(this.catalog, this.form.key, field.key, this.#rules);
      if (step) this.#steps.push(step);
      return [];
    }
    if (score !== undefined) {
      this.#steps.push({ ...place, reads: score.reads, isDefault: false, isForNew: false, compute: score.account });
      return [];
    }
    if (field.type === "band") {
      const route = this.#rules.route(field.of, subform);
      this.#steps.push({
        ...place,
        reads: route.reads,
        isDefault: false,
        isForNew: false,
        compute: (scope) => ({ value: bandOf(field.bands, route.read(scope)) }),
      });
      return [field.of];
    }
    const follows = followsOf(field, subform);
    if (follows !== undefined) {
      const { via, field: source } = linkedDefaultOf(field)!;
      const route = this.#rules.route(`${via}.${source}`, subform);
      this.#steps.push({
        ...place,
        reads: route.reads,
        isDefault: true,
        isForNew: false,
        follows,
        compute: (scope) => ({ value: route.read(scope) }),
      });
      return [];
    }
    const isFormula = field.type === "formula";
    const formula = this.#rules.formula(isFormula ? `${pointer}/formula` : `${pointer}/default/formula`, subform);
    if (formula === undefined) return [];
    const compute = (scope: Scope, context: RuleContext) => fitResult(field, formula.compute(scope, context));
    this.#steps.push({ ...place, reads: formula.reads, isDefault: !isFormula, isForNew: !isFormula, compute });
    return formula.inputs;
  }

  /** Adds what becomes of a value that is not shown to what fills it while it is. */
  #addHiding(compiled: CompiledField, subform?: CompiledField): void {
    const { key, field } = compiled;
    const { whenHidden } = field;
    const rules = [compiled, ...(subform ? [subform] : [])].flatMap(({ visible, places }) => [
      ...(visible ? [visible] : []),
      ...places.flat(),
    ]);
    if ((whenHidden !== "clear" && whenHidden !== "default") || rules.length === 0) return;
    const place = subform ? { provides: `${subform.key}.${key}`, subform: subform.key, column: key } : { provides: key };
    const at = this.#steps.findIndex(({ provides }) => provides === place.provides);
    const filled = this.#steps[at];
    const literal = literalsOf([compiled])[key] ?? null;
    const hide: Hiding = {
      reads: rules.flatMap(({ reads }) => reads),
      applies: (scope, context) => !isShown(compiled, scope, context) || (subform !== undefined && !isShown(subform, scope, context)),
      value: (scope, context) => (whenHidden === "clear" ? null : filled?.compute ? filled.compute(scope, context).value : literal),
    };
    const step = filled ?? { ...place, reads: [], isDefault: true, isForNew: false };
    this.#steps.splice(at < 0 ? this.#steps.length : at, 1, { ...step, reads: [...step.reads, ...hide.reads], hide });
  }

  #addValidations(validations: Validations | undefined, pointer: string, subform?: Subform): void {
    validations?.forEach(({ check, message, field }, i) => {
      const rule = this.#rules.rule(check, `${pointer}/${i}/check`, true, subform);
      if (rule) this.#validations.push({ check: rule, message, field, subform: subform?.key });
    });
  }
}

function followsOf(field: FieldDocument, subform: Subform | undefined): Follows | undefined {
  const via = linkedDefaultOf(field)?.via;
  if (via === undefined) return undefined;
  const isParent = subform !== undefined && via.startsWith("parent.");
  return { lookup: isParent ? via.slice("parent.".length) : via, inRow: subform !== undefined && !isParent };
}
