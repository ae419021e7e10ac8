import type { Fault } from "@/lib/formula/formula";
import { isBlank, sameValue } from "@/lib/values";
import type { CompiledField, CompiledForm, Step } from "./compiled-form";
import { literalsOf } from "./literals";
import { type Foreign, foreignMark, type Scope, type Values } from "./route";
import type { RuleContext } from "./rule";

/** A row of a sub-form: its id when it is saved, and the values somebody gave it. */
export type Row = Readonly<Record<string, unknown>> & { readonly id?: string };

/**
 * The values of one record as they stand, computed ones included. A change computes again only what depends on it: of a sub-form only the
 * rows that changed, unless something outside of the rows did.
 */
export class Sheet {
  /** Every value as it stands; undefined where it cannot be known here. */
  readonly values: Record<string, unknown> = {};
  /** Why a computed value is blank, by field. */
  readonly faults = new Map<string, Fault>();
  readonly #typed = new Set<string>();
  readonly #rows = new Map<string, readonly Row[]>();
  readonly #shown = new WeakMap<Row, Row>();
  readonly #literals = new Map<string, Values>();

  constructor(
    private readonly form: CompiledForm,
    private readonly isNew: boolean,
    private readonly foreign: Foreign,
    private readonly context: RuleContext,
    values: Values,
  ) {
    for (const field of form.fields.values()) {
      if (field.columns.length > 0) this.#literals.set(field.key, literalsOf(field.columns));
    }
    for (const field of form.fields.values()) {
      if (field.key in values) this.#place(field, values[field.key]);
      else this.values[field.key] = isNew ? null : undefined;
    }
    for (const [key, value] of Object.entries(values)) if (!form.fields.has(key)) this.values[key] = value;
    if (isNew) {
      Object.assign(this.values, literalsOf([...form.fields.values()].filter((field) => !(field.key in values))));
      for (const key of Object.keys(values)) this.#typed.add(key);
      this.#compute(new Set(), true);
    }
    this.#keepAll();
  }

  /** What rules and formulas look at. */
  get scope(): Scope {
    return { values: this.values, foreign: this.foreign };
  }

  /** The value as somebody gave it: of a sub-form the rows without what is computed in them. */
  given(key: string): unknown {
    return this.#rows.get(key) ?? this.values[key];
  }

  /** Whether somebody gave the value, rather than a default or a formula. */
  isTyped(key: string): boolean {
    return this.#typed.has(key);
  }

  /** Takes a value in and tells the names of everything that changed by it. */
  set(key: string, value: unknown): ReadonlySet<string> {
    const field = this.form.fields.get(key);
    if (field === undefined) return new Set();
    this.#typed.add(key);
    this.#place(field, value);
    const dirty = new Set([key, ...field.columns.map((column) => `${key}.${column.key}`)]);
    this.#compute(dirty, false, field.columns.length > 0 ? undefined : key);
    return dirty;
  }

  /** Computes again what follows lookups, and tells what changed: records elsewhere have become known. */
  refresh(): ReadonlySet<string> {
    const dirty = new Set([foreignMark]);
    this.#compute(dirty, false, foreignMark);
    return dirty;
  }

  #place(field: CompiledField, value: unknown): void {
    if (field.columns.length === 0 || isBlank(value)) {
      this.#rows.delete(field.key);
      this.values[field.key] = isBlank(value) && value !== undefined ? null : value;
      return;
    }
    const rows = value as readonly Row[];
    this.#rows.set(field.key, rows);
    this.values[field.key] = rows.map((row) => this.#shownRow(field.key, row));
  }

  /** The row with its defaults and what was computed in it before. */
  #shownRow(subform: string, row: Row): Row {
    const known = this.#shown.get(row);
    if (known) return known;
    return row.id === undefined ? { ...this.#literals.get(subform), ...row } : row;
  }

  /** Runs the steps that read something dirty. `everywhere` names what changed for all rows of all sub-forms. */
  #compute(dirty: Set<string>, isFirst: boolean, everywhere?: string): void {
    const forAllRows = new Set(everywhere === undefined ? [] : [everywhere]);
    for (const step of this.form.steps) {
      const isTouched = isFirst || step.reads.some((name) => dirty.has(name)) || (step.subform !== undefined && dirty.has(step.subform));
      if (step.subform !== undefined) {
        const isFull = isFirst || step.reads.some((name) => forAllRows.has(name));
        if (!isTouched || !this.#computeColumn(step, isFull)) continue;
        if (isFull) forAllRows.add(step.provides);
        dirty.add(step.provides);
        dirty.add(step.subform);
      } else if (isTouched && this.#computeField(step)) {
        dirty.add(step.provides);
        forAllRows.add(step.provides);
      }
    }
    this.#keepAll();
  }

  #computeField(step: Step): boolean {
    if (step.isForNew && !this.isNew) return false;
    if (step.isDefault && this.#typed.has(step.provides)) return false;
    const { value, fault } = step.compute(this.scope, this.context);
    const hadFault = this.faults.get(step.provides);
    if (fault === undefined) this.faults.delete(step.provides);
    else this.faults.set(step.provides, fault);
    const before = this.values[step.provides];
    const isSame = hadFault === fault && (before === undefined) === (value === undefined) && sameValue(before, value);
    this.values[step.provides] = value;
    return !isSame;
  }

  #computeColumn(step: Step, isFull: boolean): boolean {
    const given = this.#rows.get(step.subform!);
    const shown = this.values[step.subform!] as readonly Row[] | null | undefined;
    if (given === undefined || !shown) return false;
    let next: Row[] | undefined;
    for (let i = 0; i < given.length; i++) {
      const row = given[i]!;
      const isFresh = !this.#shown.has(row);
      if (!isFull && !isFresh) continue;
      // Saved rows come computed: only what changed in them is computed again.
      if (step.isForNew && (row.id !== undefined || step.column! in row)) continue;
      const { value } = step.compute({ ...this.scope, row: next?.[i] ?? shown[i]! }, this.context);
      const before = (next?.[i] ?? shown[i]!)[step.column!];
      if (sameValue(before, value) && (before === undefined) === (value === undefined)) continue;
      next ??= [...shown];
      next[i] = { ...next[i]!, [step.column!]: value };
    }
    if (next === undefined) return false;
    this.values[step.subform!] = next;
    return true;
  }

  /** Remembers what was computed for each row, so that an unchanged row is not computed again. */
  #keepAll(): void {
    for (const [subform, given] of this.#rows) {
      const shown = this.values[subform] as readonly Row[];
      for (let i = 0; i < given.length; i++) this.#shown.set(given[i]!, shown[i]!);
    }
  }
}
