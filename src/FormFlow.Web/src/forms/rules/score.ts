import type { Condition, FieldOf, LocalizedText } from "@/api/documents";
import { library } from "@/lib/formula/library";
import { cleanNumber } from "@/lib/values";
import { dayIn } from "@/lib/zone";
import type { Route, Scope } from "./route";
import type { Computed, Rule, RuleContext, RuleMaker } from "./rule";

/** What one term of a score gave; undefined while it cannot be known here. */
export type ScoreLine = { readonly label: LocalizedText; readonly counts: boolean | undefined; readonly points: number | undefined };

/** How a score comes about. */
export type ScoreAccount = Computed & {
  readonly start: number;
  readonly lines: readonly ScoreLine[];
  readonly total: number;
  /** The days for which points have been fading, and what that took away, below 0; undefined when they do not. */
  readonly fading?: { readonly days: number; readonly points: number };
};

/** A score of the form, its conditions and fields found. It counts as the server does. */
export type Score = { readonly reads: readonly string[]; readonly account: (scope: Scope, context: RuleContext) => ScoreAccount };

type Term = { label: LocalizedText; rule?: Rule; route?: Route; settings: FieldOf<"score">["terms"][number] };

const sum = library.SUM as (points: readonly number[]) => number;
const rounded = library.ROUND as (value: number, digits: number) => number;

/** Prepares a score. */
export function scoreOf(field: FieldOf<"score">, pointer: string, rules: RuleMaker, subform?: FieldOf<"subform">): Score {
  const terms = field.terms.map(
    (settings, i): Term => ({
      label: settings.label as LocalizedText,
      rule: rules.rule(settings.when as string | Condition | undefined, `${pointer}/terms/${i}/when`, false, subform),
      route: settings.field == null ? undefined : rules.route(settings.field, subform),
      settings,
    }),
  );
  const since = field.decay == null ? undefined : rules.route(field.decay.since, subform);
  return {
    reads: [...new Set(terms.flatMap(({ rule, route }) => [...(rule?.reads ?? []), ...(route?.reads ?? [])]).concat(since?.reads ?? []))],
    account: (scope, context) => {
      const counted = terms.map((term) => lineOf(term, scope, context));
      const lines = counted.map(({ line }) => line);
      const start = Number(field.start ?? 0);
      const last = since?.read(scope);
      const total = cleanNumber(sum([start, ...lines.map((line) => (line.counts === true ? (line.points ?? 0) : 0))]));
      const fault = counted.find((term) => term.fault !== undefined)?.fault;
      const base = { start, lines, total };
      if (fault !== undefined) return { ...base, value: null, fault };
      if (lines.some((line) => line.counts === undefined) || (since !== undefined && last === undefined))
        return { ...base, value: undefined };
      const days = since === undefined ? 0 : daysSince(last, field.decay?.after ?? 0, context);
      const faded = fade(field, total, days);
      const fading = since === undefined ? undefined : { days, points: cleanNumber(faded - total) };
      return { ...base, fading, ...limited(field, faded) };
    },
  };
}

function lineOf(
  { label, rule, route, settings }: Term,
  scope: Scope,
  context: RuleContext,
): { line: ScoreLine; fault?: Computed["fault"] } {
  const fixed = settings.points == null ? undefined : Number(settings.points);
  const { truth, fault } = rule === undefined ? { truth: true } : rule.ask(scope, context);
  if (truth !== true) return { line: { label, counts: truth, points: fixed }, fault };
  if (route === undefined) return { line: { label, counts: true, points: fixed } };
  const value = route.read(scope);
  if (value === undefined || value === null) return { line: { label, counts: value === null ? false : undefined, points: undefined } };
  const points = cleanNumber(Number(value) * Number(settings.factor ?? 1));
  const most = settings.max == null ? points : Math.min(points, Number(settings.max));
  return { line: { label, counts: true, points: settings.min == null ? most : Math.max(most, Number(settings.min)) } };
}

function daysSince(last: unknown, after: number, { zone, now }: RuleContext): number {
  if (typeof last !== "string") return 0;
  const day = last.length === 10 ? last : dayIn(zone, Date.parse(last));
  return Math.max(0, (Date.parse(dayIn(zone, now)) - Date.parse(day)) / 86_400_000 - after);
}

function fade({ decay }: FieldOf<"score">, points: number, days: number): number {
  if (decay == null || days <= 0 || points <= 0) return points;
  return decay.halfLife != null
    ? points * 0.5 ** (days / decay.halfLife)
    : Math.max(0, sum([points, -Number(decay.perWeek) * Math.floor(days / 7)]));
}

function limited(field: FieldOf<"score">, points: number): Computed {
  const most = field.max == null ? points : Math.min(points, Number(field.max));
  const least = field.min == null ? most : Math.max(most, Number(field.min));
  const decimals = field.decimals ?? 0;
  return Math.abs(least) < 10 ** (18 - decimals) ? { value: rounded(least, decimals) } : { value: null, fault: "number" };
}

/** The band that a number falls into; null when it lies below them all. */
export function bandOf(bands: FieldOf<"band">["bands"], value: unknown): unknown {
  if (value === undefined || value === null) return value;
  return bands.find(({ from }) => from == null || Number(value) >= Number(from))?.value ?? null;
}
