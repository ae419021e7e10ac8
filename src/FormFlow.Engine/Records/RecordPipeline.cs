using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;

namespace FormFlow.Engine.Records;

/// <summary>
/// What happens to a record's values between a caller and the database: defaults, computing, checking. Pure: the records that lookups point at,
/// counters and the moment are handed in.
/// </summary>
public static class RecordPipeline
{
    /// <summary>
    /// The values a write begins with: for a new record the literal defaults and what was sent, for a saved one its values with what was sent
    /// laid over. Rows that name an unknown id and fields that may not be changed are reported.
    /// </summary>
    public static object?[] Merge(CompiledForm form, RecordInput input, object?[]? before, RecordDraft draft)
    {
        var values = before is null ? new object?[form.Fields.Length] : (object?[])before.Clone();
        foreach (var field in form.Fields)
        {
            if (!input.Has(field))
            {
                if (before is null && form.Rules.Literals.TryGetValue(field, out var literal))
                {
                    values[field.Slot] = literal;
                }

                continue;
            }

            // A stage that was sent asks for a transition; it is no value to keep. What accompanies it is its workflow's alone.
            if (field.Workflow is not null || field.Field.IsCompanion)
            {
                continue;
            }

            var value = input.Values[field.Slot];
            if (field.Field is SubformField)
            {
                value = MergeRows(form, field, (RecordInput[]?)value, before?[field.Slot] as SubformRow[], draft);
            }

            if (field.Field.ReadOnly && !draft.MaySetReadOnly && !Values.Same(value, before?[field.Slot]))
            {
                draft.Issues(field).Add(FieldErrors.ReadOnly);
            }

            values[field.Slot] = value;
        }

        return values;
    }

    /// <summary>Runs the form's steps and rules over the draft's values. What is wrong is added to the draft's errors.</summary>
    public static void Run(RecordDraft draft, IForeignRecords foreign, RuleContext context)
    {
        Compute(draft, foreign, context);
        Check(draft, foreign, context);
    }

    /// <summary>
    /// Runs the form's steps over the draft's values; again when a value they read has changed since. What cannot be computed is a warning.
    /// </summary>
    public static void Compute(RecordDraft draft, IForeignRecords foreign, RuleContext context)
    {
        draft.Warnings.Clear();
        foreach (var step in draft.Form.Rules.Steps)
        {
            Run(step);
        }

        void Run(ComputeStep step)
        {
            switch (step)
            {
                case ComputeStep.Number number when draft.Before is null && draft.HasNumbers:
                    draft.Values[number.Field.Slot] = Number(number.Settings, number.Field, draft, context);
                    break;
                case ComputeStep.Default { Field.Subform: null } @default when draft.Before is null && !draft.Input.Has(@default.Field):
                    Set(draft, @default.Field, draft.Values, -1, @default.Formula, new RecordScope(draft.Values, null, foreign), context);
                    break;
                case ComputeStep.Hide hide:
                    HiddenValues.Restore(draft, hide);
                    if (hide.Filled is not null)
                    {
                        Run(hide.Filled);
                    }

                    HiddenValues.Run(draft, hide, foreign, context);
                    break;
                case ComputeStep.Linked linked:
                    LinkedFill.Run(draft, linked, foreign);
                    break;
                case ComputeStep.Compute or ComputeStep.Score or ComputeStep.Band when step.Field.Subform is null:
                    Keep(draft, step.Field, draft.Values, -1, Value(step, new RecordScope(draft.Values, null, foreign), context));
                    break;
                case ComputeStep.Roll { Rollup: { IsIncoming: false } rollup }:
                    Keep(draft, step.Field, draft.Values, -1, rollup.Evaluate(new RecordScope(draft.Values, null, foreign), context));
                    break;
                case ComputeStep.Default { Field.Subform: { } subform } @default:
                    ForRows(subform, @default.Formula, (row, index) => row.Id == 0 && draft.SentRow(subform, index)?.Has(@default.Field) != true);
                    break;
                case ComputeStep.Compute or ComputeStep.Score or ComputeStep.Band:
                    ForRows(step.Field.Subform!, null, static (_, _) => true);
                    break;
            }

            void ForRows(CompiledField subform, CompiledFormula? formula, Func<SubformRow, int, bool> applies)
            {
                if (draft.Values[subform.Slot] is not SubformRow[] rows)
                {
                    return;
                }

                for (var i = 0; i < rows.Length; i++)
                {
                    if (applies(rows[i], i))
                    {
                        var values = draft.OwnRow(subform, i);
                        var scope = new RecordScope(draft.Values, values, foreign);
                        Keep(draft, step.Field, values, i, formula is null ? Value(step, scope, context) : FormulaResult.For(step.Field.Field, formula.Evaluate(scope, context)));
                    }
                }
            }
        }
    }

    /// <summary>Holds the computed draft to the form's rules. What is wrong is added to the draft's errors.</summary>
    public static void Check(RecordDraft draft, IForeignRecords foreign, RuleContext context)
    {
        var scope = new RecordScope(draft.Values, null, foreign);
        foreach (var field in draft.Form.Fields)
        {
            CheckField(draft, field, draft.Before, draft.Input.Has(field), scope, draft.Path(field), context);
            if (draft.Values[field.Slot] is SubformRow[] rows)
            {
                CheckRows(draft, field, rows, foreign, context);
            }
        }

        // Rules between fields would only repeat, in other words, that one of them could not be read.
        foreach (var validation in draft.WasFaulty ? [] : draft.Form.Rules.Validations)
        {
            if (validation.Subform is null)
            {
                CheckRule(draft, validation, scope, -1, context);
            }
            else if (draft.Values[validation.Subform.Slot] is SubformRow[] rows)
            {
                for (var i = 0; i < rows.Length; i++)
                {
                    CheckRule(draft, validation, new RecordScope(draft.Values, rows[i].Values, foreign), i, context);
                }
            }
        }
    }

    private static SubformRow[]? MergeRows(CompiledForm form, CompiledField subform, RecordInput[]? rows, SubformRow[]? before, RecordDraft draft)
    {
        if (rows is null)
        {
            return null;
        }

        var known = before?.ToDictionary(row => row.Id);
        var merged = new SubformRow[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var input = rows[i];
            object?[]? saved = null;
            if (input.RowId != 0)
            {
                if (known is null || !known.TryGetValue(input.RowId, out var row))
                {
                    draft.Errors.Add(RecordErrors.UnknownRow.At((draft.Path(subform) with { Row = i, Column = "id" }).ToString()));
                }
                else
                {
                    saved = row.Values;
                }
            }

            var values = saved is null ? new object?[subform.Columns.Length] : (object?[])saved.Clone();
            foreach (var column in subform.Columns)
            {
                if (input.Has(column))
                {
                    values[column.Slot] = input.Values[column.Slot];
                }
                else if (saved is null && form.Rules.Literals.TryGetValue(column, out var literal))
                {
                    values[column.Slot] = literal;
                }
            }

            merged[i] = new SubformRow(saved is null ? 0 : input.RowId, values);
        }

        return merged;
    }

    private static void Set(RecordDraft draft, CompiledField field, object?[] values, int row, CompiledFormula formula, in RecordScope scope, RuleContext context) =>
        Keep(draft, field, values, row, FormulaResult.For(field.Field, formula.Evaluate(scope, context)));

    /// <summary>What a step gives for a record or row.</summary>
    internal static (object? Value, Error? Error) Value(ComputeStep step, in RecordScope scope, RuleContext context) => step switch
    {
        ComputeStep.Compute compute => FormulaResult.For(step.Field.Field, compute.Formula.Evaluate(scope, context)),
        ComputeStep.Score score => score.Table.Evaluate(scope, context),
        ComputeStep.Roll { Rollup: { IsIncoming: false } rollup } => rollup.Evaluate(scope, context),
        ComputeStep.Band band when scope.Find(band.Of) is decimal number => (band.Settings.BandOf(number), null),
        _ => (null, null),
    };

    private static void Keep(RecordDraft draft, CompiledField field, object?[] values, int row, (object? Value, Error? Error) computed)
    {
        values[field.Slot] = computed.Value;
        if (computed.Error is { } error)
        {
            var path = row < 0 ? draft.Path(field) : draft.Path(field.Subform!) with { Row = row, Column = field.Key };
            draft.Warnings.Add(FieldErrors.NotComputed.At(path.ToString(), ("reason", error.Message(draft.Language))));
        }
    }

    private static string Number(AutoNumberField settings, CompiledField field, RecordDraft draft, RuleContext context)
    {
        var number = new System.Text.StringBuilder();
        foreach (var part in settings.Parts)
        {
            number.Append(part switch
            {
                CounterPart counter => draft.Counter(field).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(counter.Digits ?? 4, '0'),
                DatePart date => context.Today.ToString(date.Format, System.Globalization.CultureInfo.InvariantCulture),
                TextPart text => text.Text,
                FieldPart other when draft.Form.Find(other.Field) is { } source && draft.Values[source.Slot] is { } value => source.Field.Format(value, TextContext.Invariant),
                _ => string.Empty,
            });
        }

        return number.ToString();
    }

    private static void CheckRows(RecordDraft draft, CompiledField subform, SubformRow[] rows, IForeignRecords foreign, RuleContext context)
    {
        var before = (draft.Before?[subform.Slot] as SubformRow[])?.ToDictionary(row => row.Id);
        for (var i = 0; i < rows.Length; i++)
        {
            var saved = rows[i].Id != 0 ? before?.GetValueOrDefault(rows[i].Id)?.Values : null;
            var scope = new RecordScope(draft.Values, rows[i].Values, foreign);
            foreach (var column in subform.Columns)
            {
                CheckField(draft, column, saved, draft.SentRow(subform, i)?.Has(column) == true, scope, draft.Path(subform) with { Row = i, Column = column.Key }, context);
            }
        }
    }

    private static void CheckField(RecordDraft draft, CompiledField field, object?[]? before, bool isSent, in RecordScope scope, FieldPath path, RuleContext context)
    {
        var value = (scope.Row ?? scope.Values)[field.Slot];
        var old = before?[field.Slot];
        var rules = draft.Form.Rules.Fields.GetValueOrDefault(field);
        if (value is null)
        {
            // A record saved before the rule existed may stay blank until somebody touches the field.
            if ((before is null || old is not null || rules?.Required is not null) && IsRequired(draft, field, rules, scope, context) && !draft.IsFaulty(path))
            {
                draft.Errors.Add(FieldErrors.Required.At(path.ToString()));
            }

            if (old is null)
            {
                return;
            }
        }
        else if (before is null || !Values.Same(value, old))
        {
            field.Field.Check(value, new FieldIssues(draft.Errors, path));
        }
        else
        {
            return;
        }

        // Nobody is told that he may not change what changed by itself.
        if (isSent && rules?.ReadOnly is { } readOnly && !field.Field.IsComputed && !draft.MaySetReadOnly && before is not null && readOnly.Evaluate(scope, context, whenBlank: false).Holds)
        {
            draft.Errors.Add(FieldErrors.ReadOnly.At(path.ToString()));
        }
    }

    private static bool IsRequired(RecordDraft draft, CompiledField field, FieldRules? rules, in RecordScope scope, RuleContext context)
    {
        if (field.Field.IsComputed || (!field.Field.Required && rules?.Required is null))
        {
            return false;
        }

        if (!field.Field.Required)
        {
            var (holds, error) = rules!.Required!.Evaluate(scope, context, whenBlank: false);
            if (error is not null)
            {
                draft.Warnings.Add(RecordErrors.RuleFailed.At(draft.Path(field).ToString(), ("reason", error.Message(draft.Language))));
            }

            if (!holds)
            {
                return false;
            }
        }

        // What stands in rows that are not shown is not shown either.
        return (rules?.IsShown(scope, context) ?? true)
            && (field.Subform is not { } subform || draft.Form.Rules.Fields.GetValueOrDefault(subform)?.IsShown(scope with { Row = null }, context) is not false);
    }

    private static void CheckRule(RecordDraft draft, CompiledValidation validation, in RecordScope scope, int row, RuleContext context)
    {
        var (holds, error) = validation.Check.Evaluate(scope, context, whenBlank: true);
        if (holds)
        {
            return;
        }

        var pointer = (validation.Subform, validation.Field) switch
        {
            (null, null) => $"{draft.Prefix}/values",
            (null, { } field) => draft.Path(field).ToString(),
            ({ } subform, var column) => (draft.Path(subform) with { Row = row, Column = column?.Key }).ToString(),
        };
        draft.Errors.Add(error is null
            ? RecordErrors.RuleBroken.At(pointer) with { Text = validation.Message }
            : RecordErrors.RuleFailed.At(pointer, ("reason", error.Message(draft.Language))));
    }
}
