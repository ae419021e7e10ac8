import type { Fault } from "@/lib/formula/formula";
import { isBlank, sameValue, toWire } from "@/lib/values";
import { countFault, type FieldFault, hiddenCells, isRequired, isShown, rowFaults } from "./rules/checks";
import type { CompiledField, CompiledForm } from "./rules/compiled-form";
import type { LayoutPart } from "./rules/layout-rules";
import type { Foreign, Values } from "./rules/route";
import type { Rule, RuleContext } from "./rules/rule";
import type { ScoreAccount } from "./rules/score";
import { type Row, Sheet } from "./rules/sheet";

/** All that is shown of one field; a new object only when something of it changed. */
export type FieldSlice = {
  /** The value as somebody gave it; of a sub-form the rows without what is computed in them. */
  readonly value: unknown;
  /** The value with all that is computed in it. */
  readonly shown: unknown;
  readonly isVisible: boolean;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  /** A computed value that cannot be known before the record is saved. */
  readonly isPending: boolean;
  /** The key of the lookup whose record just filled it in. */
  readonly filledBy?: string;
  /** Why a computed value is blank. */
  readonly fault?: Fault;
  readonly error?: FieldFault;
  /** What is wrong inside the value, by pointer such as `/0/price`. */
  readonly inner: ReadonlyMap<string, FieldFault>;
  /** The cells inside the value that are not shown, by pointer; the same object while they are the same. */
  readonly hidden: ReadonlySet<string>;
};

/** What the form as a whole has to say. */
export type FormSummary = {
  readonly isDirty: boolean;
  /** Keys of the fields that are faulty and shown so, in the form's order. */
  readonly faulty: readonly string[];
  /** What is wrong with the record as a whole. */
  readonly general: readonly FieldFault[];
};

/** Faults that the server found: by field, by pointer inside a field, and of the record as a whole. */
export type ServerFaults = {
  readonly fields: ReadonlyMap<string, FieldFault>;
  readonly inner: ReadonlyMap<string, ReadonlyMap<string, FieldFault>>;
  readonly general: readonly FieldFault[];
};

export type FormStateOptions = {
  readonly form: CompiledForm;
  /** The saved values of the record; absent for a new one. */
  readonly saved?: Values;
  /** What is filled in beforehand. */
  readonly initial?: Values;
  readonly foreign: Foreign;
  readonly context: RuleContext;
  /** The only fields that are asked for, whatever their rules say, and whether each must be filled in; all of the form when absent. */
  readonly asked?: ReadonlyMap<string, boolean>;
};

type Listener = () => void;

const nothingInside: ReadonlyMap<string, FieldFault> = new Map();
const noFaults: ServerFaults = { fields: new Map(), inner: new Map(), general: [] };

/**
 * A record while it is filled in: what is shown, required and read-only, what is computed, what is wrong. Plain, without React; each field is
 * listened to by itself, so that a keystroke touches only what depends on it.
 */
export class FormState {
  readonly form: CompiledForm;
  readonly isNew: boolean;
  readonly #sheet: Sheet;
  readonly #context: RuleContext;
  readonly #asked: ReadonlyMap<string, boolean> | undefined;
  readonly #saved: Values;
  readonly #slices = new Map<string, FieldSlice>();
  readonly #listeners = new Map<string | LayoutPart, Set<Listener>>();
  readonly #away = new Set<LayoutPart>();
  readonly #changed = new Set<string>();
  readonly #left = new Set<string>();
  #server = noFaults;
  #isChecked = false;
  #summary: FormSummary = { isDirty: false, faulty: [], general: [] };

  constructor({ form, saved, initial, foreign, context, asked }: FormStateOptions) {
    this.form = form;
    this.isNew = saved === undefined;
    this.#context = context;
    this.#asked = asked;
    this.#saved = saved ?? {};
    this.#sheet = new Sheet(form, this.isNew, foreign, context, saved ?? initial ?? {});
    if (saved !== undefined) for (const [key, value] of Object.entries(initial ?? {})) this.#put(key, value);
    for (const field of form.fields.values()) this.#slices.set(field.key, this.#slice(field));
    for (const [part, rule] of form.layoutRules) this.#place(part, rule);
    this.#summarise();
  }

  /** Every value as it stands, computed ones included; the same object always. */
  get values(): Values {
    return this.#sheet.values;
  }

  /** How a score of the form comes about, as the record stands. */
  scored(key: string): ScoreAccount | undefined {
    return this.form.fields.get(key)?.score?.account(this.#sheet.scope, this.#context);
  }

  get summary(): FormSummary {
    return this.#summary;
  }

  field(key: string): FieldSlice {
    return this.#slices.get(key)!;
  }

  /** Whether the rule of a part of the layout lets it be shown. */
  isThere(part: LayoutPart): boolean {
    return !this.#away.has(part);
  }

  /** Listens to one field, to a part of the layout, or to the summary by the name "". Gives what ends it. */
  subscribe(key: string | LayoutPart, listener: Listener): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Takes what somebody typed. */
  set(key: string, value: unknown): void {
    const dirty = this.#put(key, value);
    this.#update(new Set([...dirty, ...this.#forgetServer(key)]));
  }

  /** Somebody has left a field: from now on it says what is wrong with it. */
  leave(key: string): void {
    // Rows are left and entered again while they are filled in: they say what is wrong once the form is saved.
    const isRows = (this.form.fields.get(key)?.columns.length ?? 0) > 0;
    if (isRows || this.#left.has(key) || !this.#changed.has(key)) return;
    this.#left.add(key);
    this.#update(new Set([key]));
  }

  /** Records elsewhere have become known. */
  refresh(): void {
    this.#update(this.#sheet.refresh());
  }

  /** Says everything that is wrong from now on, and whether that is nothing. */
  check(): boolean {
    this.#isChecked = true;
    this.#server = noFaults;
    this.#update(undefined);
    return this.#summary.faulty.length === 0 && this.#summary.general.length === 0;
  }

  /** Shows what the server found wrong, until the fields concerned are changed. */
  refuse(faults: ServerFaults): void {
    this.#isChecked = true;
    this.#server = faults;
    this.#update(undefined);
  }

  /** What is to be sent: of a new record all that was given, of a saved one all that changed. */
  toSend(): Record<string, unknown> {
    const sent: Record<string, unknown> = {};
    for (const { key, columns, isComputed, follows } of this.form.fields.values()) {
      // What was typed over what a record filled in is said even where it is as it was saved.
      const isSaid = this.#changed.has(key) || ((this.isNew || follows !== undefined) && this.#sheet.isTyped(key));
      if (isComputed || !isSaid) continue;
      const given = this.#sheet.given(key);
      sent[key] = columns.length > 0 ? rowsToSend(given, columns) : toWire(given);
    }
    return sent;
  }

  /** What somebody has changed so far, to be kept as a draft. */
  draft(): Record<string, unknown> {
    return Object.fromEntries([...this.#changed].map((key) => [key, this.#sheet.given(key)]));
  }

  #put(key: string, value: unknown): ReadonlySet<string> {
    const before = this.isNew ? null : this.#saved[key];
    // Comparing many rows at each keystroke would be felt.
    if (!Array.isArray(value) || value.length < 50 ? sameValue(value, before) : value === before) this.#changed.delete(key);
    else this.#changed.add(key);
    const dirty = this.#sheet.set(key, value);
    for (const name of this.#changed) if (!this.#sheet.isTyped(name)) this.#changed.delete(name);
    return dirty;
  }

  /** What the server said of a field that is changed now is over, and so is what it said of others together with it: tells which. */
  #forgetServer(key: string): readonly string[] {
    if (!this.#server.fields.has(key) && !this.#server.inner.has(key) && this.#server.general.length === 0) return [];
    const fault = this.#server.fields.get(key);
    const fields = new Map([...this.#server.fields].filter(([name, other]) => name !== key && (fault === undefined || other !== fault)));
    const inner = new Map(this.#server.inner);
    const over = [...this.#server.fields.keys()].filter((name) => !fields.has(name));
    inner.delete(key);
    this.#server = { fields, inner, general: [] };
    return over;
  }

  /** Makes the slices anew that something dirty may have changed, and tells who listens to those that did. */
  #update(dirty: ReadonlySet<string> | undefined): void {
    const reads = (names: readonly string[] | undefined) => names?.some((name) => dirty?.has(name)) ?? false;
    const judged = new Set(
      this.form.validations.filter(({ check, subform }) => subform === undefined && reads(check.reads)).map(({ field }) => field),
    );
    const told: (string | LayoutPart)[] = [];
    for (const field of this.form.fields.values()) {
      const isConcerned =
        dirty === undefined ||
        dirty.has(field.key) ||
        judged.has(field.key) ||
        reads(field.visible?.reads) ||
        reads(field.required?.reads) ||
        reads(field.readOnly?.reads) ||
        field.places.some((rules) => rules.some((rule) => reads(rule.reads))) ||
        field.columns.some((column) => reads(column.required?.reads) || reads(column.visible?.reads));
      if (!isConcerned) continue;
      const before = this.#slices.get(field.key)!;
      const after = this.#slice(field);
      if (isSameSlice(before, after)) continue;
      this.#slices.set(field.key, after);
      told.push(field.key);
    }
    for (const [part, rule] of this.form.layoutRules) {
      if ((dirty === undefined || reads(rule.reads)) && this.#place(part, rule)) told.push(part);
    }
    if (this.#summarise()) told.push("");
    for (const key of told) for (const listener of [...(this.#listeners.get(key) ?? [])]) listener();
  }

  /** Asks whether a part of the layout is shown, and tells whether that changed. */
  #place(part: LayoutPart, rule: Rule): boolean {
    const isAway = rule.ask(this.#sheet.scope, this.#context).truth === false;
    if (isAway === this.#away.has(part)) return false;
    if (isAway) this.#away.add(part);
    else this.#away.delete(part);
    return true;
  }

  #slice(field: CompiledField): FieldSlice {
    const { scope } = this.#sheet;
    const shown = this.#sheet.values[field.key];
    const asked = this.#asked?.get(field.key);
    const isVisible = asked !== undefined || (!field.field.hidden && isShown(field, scope, this.#context));
    const isNeeded = asked === true || ((asked !== undefined || !this.#asked) && isRequired(field, scope, this.#context));
    const isReadOnly =
      field.isComputed || Boolean(field.field.readOnly) || (!this.isNew && field.readOnly?.ask(scope, this.#context).truth === true);
    const isTold = this.#isChecked || this.#left.has(field.key);
    const inner = new Map(
      isTold && field.columns.length > 0 && isVisible ? rowFaults(this.form, field, scope, this.#context) : nothingInside,
    );
    for (const [pointer, fault] of this.#server.inner.get(field.key) ?? nothingInside) inner.set(pointer, fault);
    const hidden = hiddenCells(field, scope, this.#context);
    const before = this.#slices.get(field.key)?.hidden;
    return {
      value: this.#sheet.given(field.key),
      shown,
      isVisible,
      isRequired: isNeeded,
      isReadOnly,
      isPending: field.isComputed && shown === undefined,
      filledBy: this.#sheet.isFilled(field.key) ? field.follows?.lookup : undefined,
      fault: this.#sheet.faults.get(field.key),
      error: this.#server.fields.get(field.key) ?? (isTold ? this.#fault(field, shown, isNeeded) : undefined),
      inner: inner.size > 0 ? inner : nothingInside,
      hidden: before?.size === hidden.size && [...hidden].every((pointer) => before.has(pointer)) ? before : hidden,
    };
  }

  #fault(field: CompiledField, value: unknown, isNeeded: boolean): FieldFault | undefined {
    if (this.#asked && !this.#asked.has(field.key)) return undefined;
    // A record saved before the rule existed may stay blank until somebody touches the field.
    const isTouched =
      this.isNew ||
      this.#asked?.get(field.key) ||
      this.#changed.has(field.key) ||
      field.required !== undefined ||
      !isBlank(this.#saved[field.key]);
    if (isNeeded && isTouched && value !== undefined && isBlank(value)) return { code: "required" };
    const broken = this.form.validations.find(
      (validation) => validation.subform === undefined && validation.field === field.key && this.#isBroken(validation.check),
    );
    const miscounted = this.isNew || this.#changed.has(field.key) ? countFault(field, value) : undefined;
    return miscounted ?? (broken && { text: broken.message });
  }

  #isBroken(check: { ask: CompiledForm["validations"][number]["check"]["ask"] }): boolean {
    const { truth, fault } = check.ask(this.#sheet.scope, this.#context);
    return truth === false && fault === undefined;
  }

  #summarise(): boolean {
    const faulty = [...this.#slices].filter(([, slice]) => slice.error !== undefined || slice.inner.size > 0).map(([key]) => key);
    const broken =
      this.#isChecked && this.#asked === undefined
        ? this.form.validations.filter(({ field, subform, check }) => field === undefined && subform === undefined && this.#isBroken(check))
        : [];
    const general = [...this.#server.general, ...broken.map(({ message }) => ({ text: message }))];
    const isDirty = this.#changed.size > 0;
    const before = this.#summary;
    if (before.isDirty === isDirty && sameValue(before.faulty, faulty) && sameValue(before.general, general)) return false;
    this.#summary = { isDirty, faulty, general };
    return true;
  }
}

function rowsToSend(rows: unknown, columns: readonly CompiledField[]): unknown {
  if (!Array.isArray(rows)) return null;
  return (rows as readonly Row[]).map((row) => {
    const sent: Record<string, unknown> = row.id === undefined ? {} : { id: row.id };
    for (const { key, isComputed } of columns) if (!isComputed && key in row) sent[key] = toWire(row[key]);
    return sent;
  });
}

function isSameSlice(one: FieldSlice, other: FieldSlice): boolean {
  return (
    one.value === other.value &&
    one.shown === other.shown &&
    one.isVisible === other.isVisible &&
    one.isRequired === other.isRequired &&
    one.isReadOnly === other.isReadOnly &&
    one.isPending === other.isPending &&
    one.filledBy === other.filledBy &&
    one.fault === other.fault &&
    one.hidden === other.hidden &&
    JSON.stringify(one.error) === JSON.stringify(other.error) &&
    (one.inner === other.inner || JSON.stringify([...one.inner]) === JSON.stringify([...other.inner]))
  );
}
