using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Computing;

/// <summary>A rollup with everything it names found.</summary>
/// <param name="Field">The field that keeps it.</param>
/// <param name="Via">
/// What relates the records: a lookup of another form that points here (of the form itself or of rows), a lookup of this form that holds several,
/// or a sub-form of this form.
/// </param>
/// <param name="Measured">The field or column that is measured; null when records or rows are counted.</param>
/// <param name="Filter">What holds for those that count; null when all do.</param>
public sealed record CompiledRollup(CompiledField Field, CompiledField Via, CompiledField? Measured, BoundCondition? Filter)
{
    /// <summary>The settings.</summary>
    public RollupField Settings => (RollupField)Field.Field;

    /// <summary>Whether records that point here count: only the database can tell which they are, so it is asked when one of them changes.</summary>
    public bool IsIncoming => Settings.Form is not null;

    /// <summary>Whether it may change while the records stay as they are, because time passes.</summary>
    public bool UsesNow => Filter is { IsFixed: false };

    /// <summary>Whether it may change within a day.</summary>
    internal bool UsesHour => Filter?.Document.AsksForHour == true;

    /// <summary>The value when nothing counts.</summary>
    public object? OfNothing => Make(0, 0, null);

    /// <summary>The value of what was found.</summary>
    /// <param name="count">How many records or rows hold a value (how many there are, where none is measured); how many different values, where those are kept.</param>
    /// <param name="total">The sum of the measured column, in the units of the column.</param>
    /// <param name="extreme">The least or greatest value of the measured column.</param>
    /// <returns>The canonical value; blank when there is none, and when a number has more digits than a field holds.</returns>
    public object? Make(long count, decimal total, object? extreme) => Settings.Function switch
    {
        RollupFunction.Count or RollupFunction.CountDistinct => (decimal)count,
        RollupFunction.Sum => Fit(total / Values.Power(Measured!.ValueField.Scale)),
        RollupFunction.Avg => count == 0 ? null : Fit(Rounded(total / count / Values.Power(Measured!.ValueField.Scale))),
        RollupFunction.Min or RollupFunction.Max => extreme is null ? null : Measured!.ValueField.FromColumn(extreme),
    };

    /// <summary>The value for a record whose own rows count, or the records it points at.</summary>
    public (object? Value, Error? Error) Evaluate(in RecordScope scope, RuleContext context)
    {
        var (count, total, extreme, distinct) = (0L, 0m, (long?)null, Settings.Function == RollupFunction.CountDistinct ? new HashSet<object>() : null);
        foreach (var (values, one) in Via.Field is SubformField ? Rows(scope) : Targets(scope))
        {
            if (Filter?.Evaluate(one, context.Conditions) == false || (Measured is not null && values[Measured.Slot] is null))
            {
                continue;
            }

            count++;
            if (Measured is null)
            {
                continue;
            }

            var column = Measured.Field.ToColumn(values[Measured.Slot]!);
            distinct?.Add(column);
            if (column is long number)
            {
                total += Settings.Function is RollupFunction.Sum or RollupFunction.Avg ? number : 0;
                extreme = extreme is { } other ? (Settings.Function == RollupFunction.Min ? Math.Min(other, number) : Math.Max(other, number)) : number;
            }
        }

        var value = Make(distinct?.Count ?? count, total, extreme);
        return value is null && count > 0 ? (null, FormulaErrors.Value.With()) : (value, null);
    }

    private decimal Rounded(decimal number) => decimal.Round(number, Field.Field.Scale, MidpointRounding.AwayFromZero);

    private decimal? Fit(decimal number) => Math.Abs(number) < Values.Power(18 - Field.Field.Scale) ? number : null;

    private IEnumerable<(object?[] Values, RecordScope Scope)> Rows(RecordScope scope) =>
        (scope.Values[Via.Slot] as SubformRow[] ?? []).Select(row => (row.Values, scope with { Row = row.Values }));

    private IEnumerable<(object?[] Values, RecordScope Scope)> Targets(RecordScope scope) =>
        (scope.Values[Via.Slot] as long[] ?? []).Select(id => scope.Foreign.Find(Via.Target!, id)).OfType<object?[]>().Select(values => (values, new RecordScope(values, null, scope.Foreign)));
}
