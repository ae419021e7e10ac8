import { cleanNumber } from "../values";
import { zoneOffsets } from "../zone";
import { type FormulaTree, prepare } from "./interpreter";
import { library } from "./library";

/** Why a formula has no value. */
export type Fault = "value" | "divisionByZero" | "number" | "date" | "format" | "tooLarge" | "tooMuchWork" | "stopped";

/** What a formula gave: a value, or blank with the reason. */
export type Outcome = { readonly value: unknown; readonly fault?: Fault };

/** What formulas may know beside their inputs. */
export type Environment = {
  /** The moment, in milliseconds since 1970 UTC. */
  readonly now: number;
  /** The IANA time zone in which days begin and end. */
  readonly zone: string;
  /** Who acts, and his first department; null when nobody does. */
  readonly me: string | null;
  readonly department: string | null;
  /** The days that NETWORKDAYS and WORKDAY count; Monday to Friday when left out. */
  readonly calendar?: WorkingDays;
};

/** On which days people work: each day of the week, Monday first, and the days that differ from it. */
export type WorkingDays = { readonly week: readonly boolean[]; readonly off: readonly string[]; readonly on: readonly string[] };

const faults: readonly string[] = [
  "value",
  "divisionByZero",
  "number",
  "date",
  "format",
  "tooLarge",
  "tooMuchWork",
  "stopped",
] satisfies Fault[];
const mostMilliseconds = 500;
const mostCharacters = 100_000;
const mostItems = 10_000;

const mostDraws = 500;

let draws = 0;
let calendar: WorkingDays | undefined;

/** Tells the library which days are worked, when it was told others before. */
function tellCalendar(days: WorkingDays | undefined): void {
  if (days === calendar) return;
  const numbers = (dates: readonly string[]) => dates.map((date) => Date.parse(date) / 86_400_000);
  library.$calendar!(days?.week ?? null, numbers(days?.off ?? []), numbers(days?.on ?? []));
  calendar = days;
}

/** A formula ready to be evaluated: inputs are canonical values in the order of the formula's inputs. It never throws. */
export function compileFormula(tree: FormulaTree): (inputs: readonly unknown[], environment: Environment) => Outcome {
  const run = prepare(tree);
  return (inputs, environment) => {
    try {
      if (inputs.some((input) => Array.isArray(input) && input.length > mostItems)) return { value: null, fault: "tooLarge" };
      library.$zone!(zoneOffsets(environment.zone));
      tellCalendar(environment.calendar);
      draws += mostDraws;
      library.$environment!(environment.now, environment.me, environment.department, draws);
      library.$begin!();
      return outcome(run({ inputs, variables: [], deadline: performance.now() + mostMilliseconds }));
    } catch (thrown) {
      return { value: null, fault: faultOf(thrown) };
    }
  };
}

function outcome(value: unknown): Outcome {
  if (!Array.isArray(value)) return scalar(value);
  if (value.length > mostItems) return { value: null, fault: "tooLarge" };
  const items: unknown[] = [];
  let characters = 0;
  for (const item of value) {
    const { value: inner, fault } = Array.isArray(item) ? { value: null, fault: "value" as const } : scalar(item);
    if (typeof inner === "string") characters += inner.length;
    if (fault !== undefined || characters > mostCharacters) return { value: null, fault: fault ?? "tooLarge" };
    items.push(inner);
  }
  return { value: items };
}

function scalar(value: unknown): Outcome {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? { value: cleanNumber(value) } : { value: null, fault: "number" };
    case "string":
      if (value.length > mostCharacters) return { value: null, fault: "tooLarge" };
      return { value: value === "" ? null : value.toWellFormed() };
    case "boolean":
      return { value };
    default:
      return value === null || value === undefined ? { value: null } : { value: null, fault: "value" };
  }
}

function faultOf(thrown: unknown): Fault {
  if (thrown instanceof RangeError) return "tooLarge";
  const fault = (thrown as { fault?: unknown } | null)?.fault;
  return typeof fault === "string" && faults.includes(fault) ? (fault as Fault) : "value";
}
