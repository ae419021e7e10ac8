namespace FormFlow.Runtime.Imports.Tables;

/// <summary>Suggests which column goes into which target, by their names.</summary>
public static class ColumnMatcher
{
    /// <summary>How alike two names must be at least.</summary>
    public const double Threshold = 0.6;

    // A likeness, however great, is less sure than the same name.
    private const double MostForLikeness = 0.95;

    // Beyond this many columns only equal names match: comparing each with each would take long and help nobody.
    private const int MostCompared = 500;

    /// <summary>
    /// The best match of each column that has one, in the order of the columns; each column and each target at most once. Equal names come
    /// first, then the likeliest pairs; between equals the earlier column and the earlier target win.
    /// </summary>
    public static IReadOnlyList<ColumnMatch> Suggest(IReadOnlyList<string> headers, IReadOnlyList<ColumnTarget> targets)
    {
        var columns = headers.Select(header => new ColumnName(header)).ToArray();
        var names = targets.Select(Names).ToArray();
        var matches = new ColumnMatch?[columns.Length];
        var taken = new bool[targets.Count];

        MatchEqual(columns, names, targets, matches, taken);
        MatchAlike(columns, names, targets, matches, taken);
        return [.. matches.OfType<ColumnMatch>()];
    }

    private static ColumnName[] Names(ColumnTarget target) =>
        [.. target.Labels.Append(target.Key).Select(label => new ColumnName(label)).Where(name => name.Whole.Length > 0)];

    private static void MatchEqual(ColumnName[] columns, ColumnName[][] names, IReadOnlyList<ColumnTarget> targets, ColumnMatch?[] matches, bool[] taken)
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var target = 0; target < names.Length; target++)
        {
            foreach (var name in names[target])
            {
                if (!byName.TryGetValue(name.Whole, out var sharing))
                {
                    byName[name.Whole] = sharing = [];
                }

                sharing.Add(target);
            }
        }

        for (var column = 0; column < columns.Length; column++)
        {
            if (byName.TryGetValue(columns[column].Whole, out var sharing) && sharing.FindIndex(target => !taken[target]) is >= 0 and var first)
            {
                taken[sharing[first]] = true;
                matches[column] = new ColumnMatch(column, targets[sharing[first]].Key, 1);
            }
        }
    }

    private static void MatchAlike(ColumnName[] columns, ColumnName[][] names, IReadOnlyList<ColumnTarget> targets, ColumnMatch?[] matches, bool[] taken)
    {
        var pairs =
            from column in Enumerable.Range(0, Math.Min(columns.Length, MostCompared))
            where matches[column] is null
            from target in Enumerable.Range(0, Math.Min(names.Length, MostCompared))
            where !taken[target]
            let likeness = names[target].Select(name => name.Likeness(columns[column])).DefaultIfEmpty().Max()
            where likeness >= Threshold
            orderby likeness descending, column, target
            select (column, target, likeness);

        foreach (var (column, target, likeness) in pairs.ToList())
        {
            if (matches[column] is null && !taken[target])
            {
                taken[target] = true;
                matches[column] = new ColumnMatch(column, targets[target].Key, Math.Round(Math.Min(likeness, MostForLikeness), 2));
            }
        }
    }
}
