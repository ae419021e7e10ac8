using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Views;

namespace FormFlow.Storage.Queries;

/// <summary>Tells which composite indexes serve saved views: what they compare for equality first, then what they sort or limit by.</summary>
public static class ViewIndexes
{
    private const int MostColumns = 3;
    private const int MostIndexes = 6;

    /// <summary>The columns of each index, the views in the order given; at most six, each of at most three columns.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Suggest(CompiledForm form, IReadOnlyList<(Condition? Filter, IReadOnlyList<SortKey>? Sort)> views)
    {
        var indexes = new List<string[]>();
        foreach (var (filter, sort) in views)
        {
            var comparisons = Comparisons(filter).ToArray();
            var equal = comparisons.Where(comparison => comparison.Op is ConditionOp.Eq).Select(comparison => Column(form, comparison.Field));
            var sorted = (sort ?? []).Select(key => Column(form, key.Field));
            var ranged = comparisons.Where(comparison => comparison.Op is ConditionOp.Lt or ConditionOp.Lte or ConditionOp.Gt or ConditionOp.Gte or ConditionOp.Between)
                .Select(comparison => Column(form, comparison.Field));
            string[] columns = [.. equal.Concat(sorted).Concat(ranged).OfType<string>().Distinct().Take(MostColumns)];
            if (columns.Length > 0 && !indexes.Any(index => index.AsSpan().StartsWith(columns)))
            {
                indexes.RemoveAll(index => columns.AsSpan().StartsWith(index));
                indexes.Add(columns);
            }
        }

        return [.. indexes.Take(MostIndexes)];
    }

    private static IEnumerable<Condition.Comparison> Comparisons(Condition? filter) => filter switch
    {
        Condition.Comparison comparison => [comparison],
        Condition.All all => all.Parts.OfType<Condition.Comparison>(),
        _ => [],
    };

    private static string? Column(CompiledForm form, string key) =>
        form.Find(key) is { IsStored: true, Kind: not (ValueKind.Structure or ValueKind.TextList or ValueKind.ReferenceList) } field ? field.ColumnName : null;
}
