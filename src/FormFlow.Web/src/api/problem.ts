import type { components } from "./schema.gen";

export type Problem = components["schemas"]["Problem"];
export type ProblemError = components["schemas"]["ProblemError"];

/** An answer of the server that says no: what is wrong, in the person's language, and where. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;
  /** Seconds to wait before trying again, when the server said so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = "ApiProblem";
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The errors by JSON Pointer into the request, such as `/values/amount`. */
  get errors(): readonly ProblemError[] {
    return this.problem.errors ?? [];
  }
}

/** The server could not be reached at all: no network, or it is down. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("unreachable", { cause });
    this.name = "Unreachable";
  }
}

/** The parts of a JSON Pointer: `/values/items/0/price` gives `["values", "items", "0", "price"]`. */
export function pointerParts(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Errors of a record's values by field key, with the pointer inside the field (`""`, or `/0/price` for a sub-form's cell). */
export function fieldErrors(problem: ApiProblem, root = "/values"): Map<string, ProblemError[]> {
  const found = new Map<string, ProblemError[]>();
  for (const error of problem.errors) {
    if (!error.pointer?.startsWith(`${root}/`)) continue;
    const [key, ...rest] = pointerParts(error.pointer.slice(root.length));
    if (key === undefined) continue;
    const inner = rest.length > 0 ? `/${rest.join("/")}` : "";
    found.set(key, [...(found.get(key) ?? []), { ...error, pointer: inner }]);
  }
  return found;
}
