using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>Values that were converted before something happened to the records they stand in, or to those that they point at.</summary>
/// <param name="Conversion">The conversion.</param>
/// <param name="Form">The id of the form whose records something happened to.</param>
/// <param name="IsPointing">Whether those are what the values point at.</param>
/// <param name="Records">The records.</param>
internal sealed record OverdueConversion(ColumnConversion Conversion, string Form, bool IsPointing, IReadOnlyCollection<long> Records)
{
    /// <summary>What the journal tells of between two places, some records at a time.</summary>
    public static async ValueTask<IReadOnlyList<OverdueConversion>> BetweenAsync(DatabaseSession session, IReadOnlyList<ColumnConversion> conversions, long after, long last, int atOnce)
    {
        var overdue = new List<OverdueConversion>();
        foreach (var conversion in conversions)
        {
            await AddAsync(conversion, conversion.New.Form.Id, false);
            foreach (var target in new[] { conversion.Old.Target?.Id, conversion.New.Target?.Id }.OfType<string>().Distinct())
            {
                await AddAsync(conversion, target, true);
            }
        }

        return overdue;

        async ValueTask AddAsync(ColumnConversion conversion, string form, bool isPointing) => overdue.AddRange(
            (await JournalStore.RecordsBetweenAsync(session, form, after, last)).Chunk(atOnce).Select(records => new OverdueConversion(conversion, form, isPointing, records)));
    }

    /// <summary>What becomes of the values now.</summary>
    public ValueTask<ConvertedPart> ConvertAsync(DatabaseSession session) =>
        IsPointing ? Conversion.PointingAtAsync(session, Form, Records) : Conversion.OfRecordsAsync(session, Records);
}
