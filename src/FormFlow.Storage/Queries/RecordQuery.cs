using FormFlow.Engine.Conditions;
using FormFlow.Engine.Views;

namespace FormFlow.Storage.Queries;

/// <summary>Which records are wanted, in which order, and which part of them.</summary>
public sealed record RecordQuery
{
    /// <summary>The most records of one part.</summary>
    public const int MostLimit = 500;

    /// <summary>The most keys of an order.</summary>
    public const int MostSortKeys = 10;

    /// <summary>The most records that may stand before a part without a cursor.</summary>
    public const int MostSkip = 1_000_000;

    /// <summary>How many records a part has when nothing is said.</summary>
    public const int UsualLimit = 50;

    /// <summary>Only records for which this holds; all when absent.</summary>
    public Condition? Filter { get; init; }

    /// <summary>The order; the newest first when absent.</summary>
    public IReadOnlyList<SortKey>? Sort { get; init; }

    /// <summary>The keys of the fields wanted; all when absent.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>A text to search for.</summary>
    public string? Q { get; init; }

    /// <summary>How many at most; 50 when absent.</summary>
    public int? Limit { get; init; }

    /// <summary>Where the part before ended.</summary>
    public string? Cursor { get; init; }

    /// <summary>
    /// How many records to leave out before the part, for a jump into a long list; up to 1,000,000, and not with a cursor. The database walks over
    /// them, so going on from part to part is a cursor's work. What is added or removed meanwhile shifts the places.
    /// </summary>
    public int? Skip { get; init; }

    /// <summary>Whether the number of all is wanted too.</summary>
    public bool Count { get; init; }
}
