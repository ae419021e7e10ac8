import type { Catalog, Live } from "@/api/catalog";
import type { FormDocument, LocalizedText } from "@/api/documents";
import { type FieldFault, isRequired, isShown } from "@/forms/rules/checks";
import { type CompiledField, type CompiledForm, compileForm } from "@/forms/rules/compiled-form";
import type { Scope } from "@/forms/rules/route";
import type { PublishedFormula, RuleContext } from "@/forms/rules/rule";
import { type Row, Sheet } from "@/forms/rules/sheet";
import { isBlank } from "@/lib/values";
import { loadFormulas } from "./formula";
import { changeRows } from "./rows";
import { grouped, ungrouped, valuesOf } from "./values";

/** What the server tells of a form's rules. */
export type Told = {
  readonly form: string;
  readonly zone: string;
  readonly document: FormDocument;
  readonly formulas: readonly PublishedFormula[];
};

type Place = {
  readonly element: HTMLElement;
  readonly name: string;
  readonly field: CompiledField;
  readonly scope: Scope;
  /** Whether it stands in a row in which nothing stands: such a row is none. */
  readonly isIdle?: boolean;
};

/** Holds a form's rules while somebody types: shows and hides, computes, and says what is missing before it is sent. The server checks all of it again. */
export async function enliven(form: HTMLFormElement, told: Told): Promise<void> {
  const [computed] = told.formulas.length > 0 ? await Promise.all([import("./shown"), loadFormulas()]) : [];
  const live = { key: told.form, document: told.document } as unknown as Live<FormDocument>;
  const catalog = { forms: new Map([[told.form, live]]), workflowOf: () => undefined } as unknown as Catalog;
  const page = new Page(form, compileForm(catalog, live, told.formulas), told.zone, computed?.shownText);
  page.update();
  changeRows(form, () => page.update());
  form.addEventListener("input", () => page.update());
  form.addEventListener("focusin", (event) => page.enter(event.target as Element));
  form.addEventListener("focusout", (event) => page.leave(event.target as Element));
  form.addEventListener("submit", (event) => {
    const value = (event.submitter as HTMLButtonElement | null)?.value;
    if (value?.includes(":")) return;
    if (page.isComplete()) form.querySelector(".send")?.setAttribute("aria-busy", "true");
    else event.preventDefault();
  });
  if (form.querySelector("[data-sign]")) (await import("./signature")).letSign(form);
  form.dataset.live = "";
}

const isNumber = (control: Element): control is HTMLInputElement => control.matches("input[inputmode=decimal]");

class Page {
  readonly #left = new Set<string>();
  readonly #context: RuleContext;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly compiled: CompiledForm,
    private readonly zone: string,
    private readonly shownText?: typeof import("./shown").shownText,
  ) {
    this.#context = { now: Date.now(), zone, me: null, department: null, departments: [], subordinates: [] };
  }

  /** Brings the page up to date with what was typed. */
  update(): void {
    for (const place of this.#places()) {
      const isOff = !isShown(place.field, place.scope, this.#context);
      place.element.classList.toggle("off", isOff);
      this.#mark(place);
      if (place.field.isComputed) this.#show(place);
      if (this.#left.has(place.name)) this.#tell(place);
    }
  }

  /** A number is edited without groups. */
  enter(control: Element): void {
    if (!isNumber(control)) return;
    const isWhole = control.selectionStart === 0 && control.selectionEnd === control.value.length;
    control.value = ungrouped(control.value);
    // Another text takes the selection away, and what is typed next would be added instead of replacing it.
    if (isWhole) control.select();
  }

  /** What somebody left is looked at from then on; a number stands in groups. */
  leave(control: Element): void {
    if (isNumber(control)) control.value = grouped(control.value, this.#leastGrouped(control.name));
    const name = control.closest("[data-field]")?.getAttribute("data-field");
    const next = this.form.ownerDocument.activeElement?.closest("[data-field]")?.getAttribute("data-field");
    if (name == null || name === next) return;
    this.#left.add(name);
    this.update();
  }

  /** Whether all is there; otherwise says what is not, and goes to the first. */
  isComplete(): boolean {
    let first: HTMLElement | undefined;
    for (const place of this.#places()) {
      this.#left.add(place.name);
      if (this.#tell(place)) first ??= place.element;
    }
    first?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
    return first === undefined;
  }

  /** Whole numbers are grouped from five digits on: 2012 may be a year. */
  #leastGrouped(name: string): number {
    const [key, , column] = name.split(".");
    const field = this.compiled.fields.get(key!);
    const { field: meant } = field?.columns.find((one) => one.key === column) ?? field ?? {};
    return meant?.type === "number" && meant.decimals === 0 ? 10_000 : 1000;
  }

  #places(): Place[] {
    const data = new FormData(this.form);
    const sheet = new Sheet(this.compiled, true, () => undefined, this.#context, valuesOf(this.compiled, data, this.zone));
    return [...this.form.querySelectorAll<HTMLElement>("[data-field]")].flatMap((element) => {
      const name = element.dataset.field!;
      const [key, number, column] = name.split(".");
      const field = this.compiled.fields.get(key!);
      if (column === undefined) return field ? [{ element, name, field, scope: sheet.scope }] : [];
      const inner = field?.columns.find((one) => one.key === column);
      const row = ((sheet.values[key!] ?? []) as readonly Row[])[data.getAll(key!).indexOf(number!)];
      const isIdle = field?.columns.every(({ key, isComputed }) => isComputed || isBlank(row?.[key]));
      return inner && row ? [{ element, name, field: inner, scope: { ...sheet.scope, row }, isIdle }] : [];
    });
  }

  #mark({ element, field, scope }: Place): void {
    const label = element.querySelector("label, legend");
    const mark = label?.querySelector(".needed");
    const isNeeded = isRequired(field, scope, this.#context);
    if (mark) (mark as HTMLElement).hidden = !isNeeded;
    else if (isNeeded && label) {
      const made = label.ownerDocument.createElement("span");
      made.className = "needed";
      made.textContent = this.form.dataset.mark ?? "";
      label.append(" ", made);
    }
  }

  #show({ element, field, scope }: Place): void {
    const value = (scope.row ?? scope.values)[field.key];
    const output = element.querySelector("output");
    // What only the server can compute is as it said until something is typed; then it is not known.
    if (!output || (value === undefined && this.form.dataset.live === undefined)) return;
    const { lang } = output.ownerDocument.documentElement;
    output.value = isBlank(value) ? "" : (this.shownText?.(value, field.field, lang, this.zone, output.dataset) ?? String(value));
  }

  /** Says what is wrong with a field, as far as it is known here; whether anything is. */
  #tell(place: Place): boolean {
    const fault = this.#faultOf(place);
    const id = `${place.name}-error`;
    const told = place.element.querySelector<HTMLElement>(`:scope > .fault`);
    const isOwn = told === null || told.dataset.own !== undefined;
    if (fault === undefined) {
      // What the server said stays until somebody changes the value.
      if (told && isOwn) told.remove();
    } else if (told) told.textContent = this.#words(fault);
    else {
      const made = place.element.ownerDocument.createElement("p");
      made.className = "fault";
      made.id = id;
      made.dataset.own = "";
      made.textContent = this.#words(fault);
      place.element.append(made);
    }
    for (const control of place.element.querySelectorAll(`[name="${place.name}"]`)) {
      if (fault !== undefined) {
        control.setAttribute("aria-invalid", "true");
        control.setAttribute("aria-describedby", id);
      } else if (isOwn) control.removeAttribute("aria-invalid");
    }
    return fault !== undefined;
  }

  #faultOf({ field, scope, name, isIdle }: Place): FieldFault | undefined {
    if (isIdle) return undefined;
    if (field.columns.length === 0 && isBlank((scope.row ?? scope.values)[field.key])) {
      const isKnown = (scope.row ?? scope.values)[field.key] !== undefined;
      if (isKnown && isRequired(field, scope, this.#context)) return { code: "required" };
    }
    if (scope.row !== undefined || name.includes(".")) return undefined;
    const broken = this.compiled.validations.find(
      (rule) => rule.subform === undefined && rule.field === field.key && rule.check.ask(scope, this.#context).truth === false,
    );
    return broken && { text: broken.message };
  }

  #words(fault: FieldFault): string {
    return "text" in fault ? String(fault.text as LocalizedText) : (this.form.dataset.needed ?? "");
  }
}
