using System.Globalization;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
namespace FormFlow.Storage.Queries;

/// <summary>What can be measured. Sums and averages are exact: they are made from sums of scaled integers.</summary>
internal static class AggregateMeasures
{
    private const int MoreDecimals = 4;
    private const decimal Half = 4294967296;

    /// <summary>The column of a measure, or null with an error.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="pointer">Where it stands in the request.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="halves">Whether sums are made of the upper and the lower halves of the integers, because one of whole integers overflowed.</param>
    /// <param name="errors">Gets what is wrong.</param>
    public static AggregateColumn? Make(AggregateQuery.Measure measure, string pointer, SqlParts sql, bool halves, ErrorList errors)
    {
        BoundPath? path = null;
        if (measure.Field is not null && (path = BoundPath.Bind(sql.Form, measure.Field, errors, $"{pointer}/field")) is null)
        {
            return null;
        }

        if (!Suits(measure.Fn, path?.Kind))
        {
            errors.Add(QueryErrors.Unmeasurable.At(pointer, ("fn", measure.Fn), ("field", measure.Field)));
            return null;
        }

        var column = path is null ? "*" : sql.Column(path);
        return measure.Fn switch
        {
            "count" => Count($"count({column})"),
            "countDistinct" => Count($"count(DISTINCT {column})"),
            "sum" => Sum(measure.Name, column, path!.Field, halves),
            "avg" => Average(measure.Name, column, path!.Field, halves),
            var fn => new(measure.Name, [$"{fn}({column})"], [$"{fn}({column})"], (writer, row, at) => AggregateGroups.WriteValue(writer, path!.Field, row[at])),
        };

        AggregateColumn Count(string expression) => new(measure.Name, [expression], [expression], (writer, row, at) => writer.WriteNumberValue((long)row[at]!));
    }

    private static bool Suits(string fn, ValueKind? kind) => (fn, kind) switch
    {
        ("count", null) => true,
        ("count" or "countDistinct", { } any) => any is not (ValueKind.Rows or ValueKind.Structure),
        ("sum" or "avg", ValueKind.Number) => true,
        ("min" or "max", ValueKind.Number or ValueKind.Date or ValueKind.DateTime or ValueKind.Time or ValueKind.Text) => true,
        _ => false,
    };

    private static AggregateColumn Sum(string name, string column, Field field, bool halves) => new(name, Sums(column, halves), SumOrder(column, halves), (writer, row, at) =>
    {
        if (row[at] is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Values.WriteNumber(writer, Total(row, at, halves) / Values.Power(field.Scale));
        }
    });

    // What the database averages only orders the rows.
    private static AggregateColumn Average(string name, string column, Field field, bool halves) => new(name, [.. Sums(column, halves), $"count({column})"], [$"avg({column})"], (writer, row, at) =>
    {
        if (row[at] is null)
        {
            writer.WriteNullValue();
            return;
        }

        var average = Total(row, at, halves) / (long)row[at + (halves ? 2 : 1)]! / Values.Power(field.Scale);
        Values.WriteNumber(writer, decimal.Round(average, field.Scale + MoreDecimals, MidpointRounding.AwayFromZero));
    });

    private static string[] Sums(string column, bool halves) => halves ? [Upper(column), Lower(column)] : [$"sum({column})"];

    // What the lower halves carry belongs to the upper ones.
    private static string[] SumOrder(string column, bool halves) => halves ? [$"{Upper(column)} + ({Lower(column)} >> 32)", $"{Lower(column)} & {uint.MaxValue}"] : [$"sum({column})"];

    /// <summary>The sum of the upper halves of integers, which never overflows.</summary>
    public static string Upper(string column) => $"sum({column} >> 32)";

    /// <summary>The sum of the lower halves.</summary>
    public static string Lower(string column) => $"sum({column} & {uint.MaxValue})";

    /// <summary>The sum that stands at a place of a row, as one number or as the sums of halves.</summary>
    public static decimal Total(object?[] row, int at, bool halves) => halves
        ? (Number(row[at]) * Half) + Number(row[at + 1])
        : Number(row[at]);

    private static decimal Number(object? value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}
