namespace FormFlow.Engine.Fields;

/// <summary>How texts stand for values: on import, on export and where a value is shown as text.</summary>
/// <param name="Language">The language of labels: <c>en</c> or <c>zh-CN</c>.</param>
/// <param name="Zone">The time zone in which date-times are written and read.</param>
public sealed record TextContext(string Language, TimeZoneInfo Zone)
{
    /// <summary>English and UTC: what stored titles are written with.</summary>
    public static TextContext Invariant { get; } = new("en", TimeZoneInfo.Utc);

    /// <summary>How an ambiguous date such as 3/4/2017 is read.</summary>
    public DateOrder DateOrder { get; init; } = DateOrder.MonthFirst;

    /// <summary>Whether numbers are written with a decimal comma, as in 1.234,5.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>
    /// Whether people read the texts, on a page or in a message: numbers in groups with their sign, days with their month. Otherwise they are as files have them,
    /// to be read back.
    /// </summary>
    public bool IsRead { get; init; }

    /// <summary>The display text of a referenced record, member or department by id; its id's text when unknown.</summary>
    public Func<long, string?> Title { get; init; } = static _ => null;
}
