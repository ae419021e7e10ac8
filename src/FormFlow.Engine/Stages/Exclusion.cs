using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Stages;

/// <summary>
/// Whether criteria can be seen never to hold together: comparisons of one field that contradict each other. What cannot be seen, formulas
/// among it, counts as able to hold together.
/// </summary>
internal static class Exclusion
{
    /// <summary>Whether all of some criteria can never hold together with all of some others.</summary>
    public static bool Of(IEnumerable<Criterion> some, IEnumerable<Criterion> others, Form? form)
    {
        var left = some.SelectMany(Parts).ToArray();
        var right = others.SelectMany(Parts).ToArray();
        return left.Any(one => right.Any(other => Contradict(one, other, form) || Contradict(other, one, form)));
    }

    private static IEnumerable<Condition> Parts(Criterion criterion) => criterion.Condition is { } condition ? Parts(condition) : [];

    // What must hold for the whole to hold.
    private static IEnumerable<Condition> Parts(Condition condition) => condition is Condition.All all ? all.Parts.SelectMany(Parts) : [condition];

    private static bool Contradict(Condition one, Condition other, Form? form) => (one, other) switch
    {
        (Condition.Any { Parts.Count: 0 }, _) => true,
        (Condition.Not not, _) => Text(not.Part) == Text(other),
        (Condition.Comparison left, Condition.Comparison right) when left.Field == right.Field => Contradict(left, right, IsList(left.Field, form)),
        _ => false,
    };

    private static bool Contradict(Condition.Comparison one, Condition.Comparison other, bool isList)
    {
        if (one.Op == ConditionOp.Empty)
        {
            // Only these hold for a blank field.
            return other.Op is not (ConditionOp.Empty or ConditionOp.Ne or ConditionOp.NotIn or ConditionOp.NotContains);
        }

        if (isList || Choices(one) is not { } choices)
        {
            return Span(one) is { } left && Span(other) is { } right && IsApart(left, right);
        }

        return other.Op switch
        {
            ConditionOp.Eq or ConditionOp.In when Choices(other) is { } others => !choices.Overlaps(others),
            ConditionOp.Ne or ConditionOp.NotIn when Literals(other) is { } refused => choices.IsSubsetOf(refused),
            _ => Span(one) is { } left && Span(other) is { } right && IsApart(left, right),
        };
    }

    private static HashSet<string>? Choices(Condition.Comparison comparison) => comparison.Op is ConditionOp.Eq or ConditionOp.In ? Literals(comparison) : null;

    // Texts and truth values only: numbers are compared as spans, since 1 and 1.0 are one.
    private static HashSet<string>? Literals(Condition.Comparison comparison)
    {
        JsonElement[] values = comparison.Value switch { null => [], { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()], { } one => [one] };
        return values.Length > 0 && values.All(value => value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False)
            ? values.Select(value => value.GetRawText()).ToHashSet(StringComparer.Ordinal)
            : null;
    }

    private static (decimal? Low, bool LowIn, decimal? High, bool HighIn)? Span(Condition.Comparison comparison)
    {
        if (comparison is { Op: ConditionOp.Between, Value: { ValueKind: JsonValueKind.Array } pair } && pair.GetArrayLength() == 2 && Number(pair[0]) is { } low && Number(pair[1]) is { } high)
        {
            return (low, true, high, true);
        }

        return Number(comparison.Value) is not { } number ? null : comparison.Op switch
        {
            ConditionOp.Eq => (number, true, number, true),
            ConditionOp.Lt => (null, false, number, false),
            ConditionOp.Lte => (null, false, number, true),
            ConditionOp.Gt => (number, false, null, false),
            ConditionOp.Gte => (number, true, null, false),
            _ => null,
        };
    }

    private static bool IsApart((decimal? Low, bool LowIn, decimal? High, bool HighIn) one, (decimal? Low, bool LowIn, decimal? High, bool HighIn) other) =>
        IsBelow(one, other) || IsBelow(other, one);

    private static bool IsBelow((decimal? Low, bool LowIn, decimal? High, bool HighIn) one, (decimal? Low, bool LowIn, decimal? High, bool HighIn) other) =>
        one.High < other.Low || (one.High == other.Low && one.High is not null && !(one.HighIn && other.LowIn));

    private static decimal? Number(JsonElement? value) => value is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var exact) ? exact : null;

    // A list can hold several of what a choice names; behind a lookup the kind is not known here.
    private static bool IsList(string field, Form? form) =>
        form?.Fields.FirstOrDefault(each => each.Key == field) is not { } found || found.Kind is ValueKind.TextList or ValueKind.ReferenceList;

    private static string Text(Condition condition) => JsonSerializer.Serialize(condition, DocumentJson.Options);
}
