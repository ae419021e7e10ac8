import type { Fault } from "@/lib/formula/formula";
import { idOf, isBlank, sameValue } from "@/lib/values";
import type { CompiledField, CompiledForm, Follows, Step } from "./compiled-form";
import { literalsOf } from "./literals";
import { type Foreign, foreignMark, type Scope, type Values } from "./route";
import type { Computed, RuleContext } from "./rule";

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
  /** The values of fields that are not shown and therefore have another, as they come back. */
  readonly #aside = new Map<string, unknown>();
  readonly #saved: Values;

  constructor(
    private readonly form: CompiledForm,
    private readonly isNew: boolean,
    private readonly foreign: Foreign,
    private readonly context: RuleContext,
    values: Values,
  ) {
    this.#saved = isNew ? {} : values;
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
    return this.#rows.get(key) ?? (this.#aside.has(key) ? this.#aside.get(key) : this.values[key]);
  }

  /** Whether somebody gave the value, rather than a default or a formula. */
  isTyped(key: string): boolean {
    return this.#typed.has(key);
  }

  /** Whether the value was taken over from a record that was chosen in a lookup since the form was opened. */
  isFilled(key: string): boolean {
    const follows = this.form.fields.get(key)?.follows;
    if (follows === undefined || this.#typed.has(key) || isBlank(this.values[key])) return false;
    return isChosen(this.values[follows.lookup], this.#saved[follows.lookup]);
  }

  /** Takes a value in and tells the names of everything that changed by it. */
  set(key: string, value: unknown): ReadonlySet<string> {
    const field = this.form.fields.get(key);
    if (field === undefined) return new Set();
    const gaveWay = this.#giveWay(key, value);
    this.#typed.add(key);
    this.#aside.delete(key);
    this.#place(field, field.columns.length > 0 ? this.#rowsGivingWay(field, value) : value);
    const dirty = new Set([key, ...gaveWay, ...field.columns.map((column) => `${key}.${column.key}`)]);
    this.#compute(dirty, false, field.columns.length > 0 ? undefined : key);
    return dirty;
  }

  /** Computes again what follows lookups, and tells what changed: records elsewhere have become known. */
  refresh(): ReadonlySet<string> {
    const dirty = new Set([foreignMark]);
    this.#compute(dirty, false, foreignMark);
    return dirty;
  }

  /**
   * What belongs to the record chosen before makes room for what comes with another; what was typed before any choice stays. Tells the
   * sub-forms whose rows it touched.
   */
  #giveWay(lookup: string, value: unknown): ReadonlySet<string> {
    const touched = new Set<string>();
    const before = this.values[lookup];
    const followers = this.form.steps.filter(({ follows }) => follows?.lookup === lookup && !follows.inRow);
    if (followers.length === 0 || !isChosen(value, before)) return touched;
    for (const { provides, subform, column } of followers) {
      if (subform === undefined) {
        if (!isBlank(before) || isBlank(this.values[provides])) this.#typed.delete(provides);
        continue;
      }
      const given = this.#rows.get(subform);
      if (given === undefined) continue;
      const rows = given.map((row) => (column! in row && (!isBlank(before) || isBlank(row[column!])) ? without(row, column!) : row));
      this.#place(this.form.fields.get(subform)!, rows);
      touched.add(subform);
    }
    return touched;
  }

  /** The same inside of rows: a row in which another record was chosen drops what came with the one before. */
  #rowsGivingWay(field: CompiledField, value: unknown): unknown {
    const followers = field.columns.filter(({ follows }) => follows?.inRow);
    const given = this.#rows.get(field.key);
    if (followers.length === 0 || given === undefined || !Array.isArray(value)) return value;
    const kept = new Set(value);
    return (value as readonly Row[]).map((row, i) => {
      if (this.#shown.has(row)) return row;
      const before = row.id === undefined ? (kept.has(given[i]) ? undefined : given[i]) : given.find(({ id }) => id === row.id);
      if (before === undefined) return row;
      let next = row;
      for (const { key, follows } of followers) {
        const lookup = before[follows!.lookup];
        const isTyped = key in row && !sameValue(row[key], before[key]);
        if (isTyped || !(key in row) || !isChosen(row[follows!.lookup], lookup)) continue;
        if (!isBlank(lookup) || isBlank(row[key])) next = without(next, key);
      }
      return next;
    });
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
      const isTouched =
        isFirst ||
        step.reads.some((name) => dirty.has(name)) ||
        (step.subform !== undefined && dirty.has(step.subform)) ||
        (step.hide !== undefined && dirty.has(step.provides));
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
    const { provides } = step;
    const before = this.values[provides];
    const hadFault = this.faults.get(provides);
    if (step.hide) this.#bringBack(provides);
    const isKept = (step.isForNew && !this.isNew) || (step.isDefault && this.#typed.has(provides));
    if (!isKept && step.compute) {
      const { value, fault } = step.follows ? this.#fill(step, step.follows) : step.compute(this.scope, this.context);
      if (fault === undefined) this.faults.delete(provides);
      else this.faults.set(provides, fault);
      this.values[provides] = value;
    }
    if (step.hide?.applies(this.scope, this.context)) {
      this.#aside.set(provides, this.values[provides]);
      this.values[provides] = step.hide.value(this.scope, this.context);
    }
    const value = this.values[provides];
    return !(hadFault === this.faults.get(provides) && (before === undefined) === (value === undefined) && sameValue(before, value));
  }

  #bringBack(key: string): void {
    if (!this.#aside.has(key)) return;
    const value = this.#rows.get(key) ?? this.#aside.get(key);
    this.#aside.delete(key);
    this.#place(this.form.fields.get(key)!, value);
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
      const isKept = !step.compute || (step.isDefault && (step.column! in row || (step.isForNew && row.id !== undefined)));
      if (isKept && !step.hide) continue;
      const computed = next?.[i] ?? shown[i]!;
      const value = this.#cell(step, row, computed, isKept);
      const before = computed[step.column!];
      if (sameValue(before, value) && (before === undefined) === (value === undefined)) continue;
      next ??= [...shown];
      next[i] = { ...next[i]!, [step.column!]: value };
    }
    if (next === undefined) return false;
    this.values[step.subform!] = next;
    return true;
  }

  #cell(step: Step, row: Row, computed: Row, isKept: boolean): unknown {
    const column = step.column!;
    let value: unknown;
    if (isKept) value = column in row || row.id !== undefined ? row[column] : this.#literals.get(step.subform!)?.[column];
    else if (step.follows) value = this.#fill(step, step.follows, computed).value;
    else value = step.compute!({ ...this.scope, row: computed }, this.context).value;
    const scope = { ...this.scope, row: { ...computed, [column]: value } };
    return step.hide?.applies(scope, this.context) ? step.hide.value(scope, this.context) : value;
  }

  /** What the record chosen in a lookup fills in; as long as no other is chosen than when it was saved, what was saved. */
  #fill(step: Step, { lookup, inRow }: Follows, row?: Row): Computed {
    const saved = row === undefined ? this.#saved : this.#savedRow(step.subform!, row.id);
    const chosen = (inRow ? row! : this.values)[lookup];
    const earlier = inRow || saved === undefined ? saved?.[lookup] : this.#saved[lookup];
    if (!isChosen(chosen, earlier)) return { value: saved === undefined || this.isNew ? null : saved[step.column ?? step.provides] };
    return step.compute!({ ...this.scope, row }, this.context);
  }

  #savedRow(subform: string, id: string | undefined): Values | undefined {
    if (id === undefined) return undefined;
    return ((this.#saved[subform] ?? []) as readonly Row[]).find((row) => row.id === id);
  }

  /** Remembers what was computed for each row, so that an unchanged row is not computed again. */
  #keepAll(): void {
    for (const [subform, given] of this.#rows) {
      const shown = this.values[subform] as readonly Row[] | null;
      for (let i = 0; shown && i < given.length; i++) this.#shown.set(given[i]!, shown[i]!);
    }
  }
}

/** Whether a lookup points at a record, and another one than before. */
function isChosen(value: unknown, before: unknown): boolean {
  return !isBlank(value) && idOf(value) !== idOf(before ?? null);
}

function without(row: Row, column: string): Row {
  const { [column]: _, ...rest } = row;
  return rest as Row;
}
