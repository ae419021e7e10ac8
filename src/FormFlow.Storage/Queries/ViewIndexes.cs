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

            // Behind a key without a column nothing is in order any more.
            var sorted = (sort ?? []).Select(key => SortColumn(form, key.Field)).TakeWhile(column => column is not null);
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

    // References are sorted by the titles of what they point at, which no index of this table holds; those compared for equality are indexed as any other.
    private static string? Column(CompiledForm form, string key) => form.Find(key) is { } field
        ? field is { IsStored: true, Kind: not (ValueKind.Structure or ValueKind.TextList or ValueKind.ReferenceList) } ? field.ColumnName : null
        : SystemField.Find(key) is { } system && system != SystemField.Id ? system.ColumnName : null;

    private static string? SortColumn(CompiledForm form, string key) =>
        (form.Find(key)?.Kind ?? SystemField.Find(key)?.Kind) == ValueKind.Reference ? null : Column(form, key);
}
