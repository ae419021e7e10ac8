import { FlaskConical, Plus, X } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { FieldOf, Schemas } from "@/api/documents";
import { useForm } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { Select } from "@/ui/select";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { DecimalSettings } from "../settings/decimal-settings";
import { LabelSetting } from "../settings/label-setting";
import { NumberSetting } from "../settings/number-setting";
import { RuleSetting } from "../settings/rule-setting";

const BackTestDialog = lazy(() => import("./back-test").then((module) => ({ default: module.BackTestDialog })));

type Term = Schemas["scoreTerm"];

/** Numbers as a term can count them: typed in, or kept. */
const counted: readonly string[] = ["number", "currency", "percent", "rating", "rollup", "score", "formula", "duration"];
const dates: readonly string[] = ["date", "dateTime"];
const fixed = "";

/** A score as a table: what gives points, how many, how they fade, and the limits. */
export function ScoreSettings({ field, onChange, form, siblings }: SettingsProps<FieldOf<"score">>) {
  const words = useWords("fields");
  const text = useText();
  const named = (types: readonly string[]) =>
    siblings
      .filter((sibling) => types.includes(sibling.type))
      .map((sibling) => ({ value: sibling.key, label: text(sibling.label, sibling.key) }));
  const isPublished = (useForm(form)?.version ?? 0) > 0;
  const [isTrying, setTrying] = useState(false);
  const numbers = named(counted);
  const times = named(dates);
  const setTerm = (index: number, term: Term) => onChange({ ...field, terms: field.terms.map((each, at) => (at === index ? term : each)) });
  const { decay } = field;
  const most = Math.max(20, ...field.terms.map(({ points }) => Math.abs(points ?? 0)));
  return (
    <>
      <NumberSetting
        label={words("settings.startPoints")}
        value={field.start}
        onChange={(start) => onChange(changed(field, { start }))}
        otherwise="0"
        isExact
      />
      <div className="ff-field">
        <span className="ff-label">{words("settings.terms")}</span>
        {field.terms.map((term, index) => (
          <section key={index} className="ff-term" aria-label={text(term.label) || words("settings.term", { number: index + 1 })}>
            <header>
              <LabelSetting
                label={words("settings.term", { number: index + 1 })}
                value={term.label}
                onChange={(label) => setTerm(index, { ...term, label: label ?? "" })}
              />
              <IconButton
                small
                label={words("settings.remove", { name: text(term.label) || words("settings.term", { number: index + 1 }) })}
                isDisabled={field.terms.length < 2}
                onPress={() => onChange({ ...field, terms: field.terms.filter((_, at) => at !== index) })}
              >
                <X />
              </IconButton>
            </header>
            <Select
              label={words("settings.gives")}
              value={term.field ?? fixed}
              onChange={(of) => setTerm(index, of === fixed ? only(term, { points: 10 }) : only(term, { field: of }))}
              options={[{ value: fixed, label: words("settings.fixedPoints") }, ...known(numbers, term.field)]}
            />
            {term.field === undefined ? (
              <Points value={term.points ?? 0} most={most} onChange={(points) => setTerm(index, { ...term, points })} />
            ) : (
              <>
                <NumberSetting
                  label={words("settings.factor")}
                  value={term.factor}
                  otherwise="1"
                  isExact
                  onChange={(factor) => setTerm(index, changed(term, { factor }))}
                />
                <NumberSetting
                  label={words("settings.mostPoints")}
                  value={term.max}
                  isExact
                  onChange={(max) => setTerm(index, changed(term, { max }))}
                />
              </>
            )}
            <RuleSetting
              label={words("settings.countsWhen")}
              otherwise={words("settings.always")}
              scope={form}
              value={term.when}
              onChange={(when) => setTerm(index, changed(term, { when }))}
            />
          </section>
        ))}
        <Button
          small
          look="plain"
          onPress={() =>
            onChange({
              ...field,
              terms: [...field.terms, { label: words("settings.term", { number: field.terms.length + 1 }), points: 10 }],
            })
          }
        >
          <Plus aria-hidden="true" />
          {words("settings.addTerm")}
        </Button>
      </div>
      {times.length > 0 && (
        <>
          <Select
            label={words("settings.fades")}
            value={decay?.since ?? fixed}
            onChange={(since) =>
              onChange(
                changed(field, { decay: since === fixed ? undefined : decay ? { ...decay, since } : { since, after: 30, halfLife: 60 } }),
              )
            }
            options={[{ value: fixed, label: words("settings.fadesNever") }, ...known(times, decay?.since)]}
          />
          {decay && (
            <>
              <NumberSetting
                label={words("settings.fadesAfter")}
                value={decay.after}
                min={0}
                max={3650}
                otherwise="0"
                onChange={(after) => onChange({ ...field, decay: changed(decay, { after }) })}
              />
              {decay.perWeek === undefined ? (
                <NumberSetting
                  label={words("settings.halfLife")}
                  value={decay.halfLife}
                  min={1}
                  max={3650}
                  onChange={(halfLife) => halfLife !== undefined && onChange({ ...field, decay: { ...decay, halfLife } })}
                />
              ) : (
                <NumberSetting
                  label={words("settings.perWeek")}
                  value={decay.perWeek}
                  min={0}
                  isExact
                  onChange={(perWeek) => perWeek !== undefined && onChange({ ...field, decay: { ...decay, perWeek } })}
                />
              )}
            </>
          )}
        </>
      )}
      <DecimalSettings field={field} onChange={onChange} otherwise="0" />
      {isPublished && (
        <Button small look="plain" onPress={() => setTrying(true)}>
          <FlaskConical aria-hidden="true" />
          {words("settings.tryIt")}
        </Button>
      )}
      {isTrying && (
        <Suspense>
          <BackTestDialog form={form} field={field} onClose={() => setTrying(false)} />
        </Suspense>
      )}
    </>
  );
}

/** A choice that a document names stays in the list, also when it is behind a lookup. */
function known(options: readonly { value: string; label: string }[], value: string | undefined) {
  return value === undefined || options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
}

/** A term that gives points in another way; its name and its condition stay. */
function only({ label, when }: Term, rest: Partial<Term>): Term {
  return { label, ...(when !== undefined && { when }), ...rest } as Term;
}

/** Points by sliding, or typed exactly. */
function Points({ value, most, onChange }: { value: number; most: number; onChange: (points: number) => void }) {
  const words = useWords("fields");
  return (
    <div className="points">
      <input
        type="range"
        className="ff-slider"
        aria-label={words("settings.weight")}
        min={-most}
        max={most}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <NumberSetting label={words("settings.points")} value={value} isExact onChange={(points) => onChange(points ?? 0)} />
    </div>
  );
}
