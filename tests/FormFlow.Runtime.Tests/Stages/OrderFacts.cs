using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using FormFlow.Engine.Records;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Tests.Stages;

/// <summary>What the database says of orders beside their values, in the words of <see cref="ModelOrder"/>.</summary>
/// <param name="Stays">The stages they entered, in order, each with what set it off.</param>
/// <param name="Open">The stays that have not ended, each with its beginning.</param>
/// <param name="Acts">What actions did beside changing them.</param>
/// <param name="Timers">What is due for them.</param>
internal sealed partial record OrderFacts(ILookup<long, string> Stays, ILookup<long, string> Open, ILookup<long, string> Acts, ILookup<long, string> Timers)
{
    /// <summary>Reads them.</summary>
    public static async ValueTask<OrderFacts> ReadAsync(DatabaseSession session, long[] orders)
    {
        var among = session.Dialect.Among("@orders");
        var stays = await RowsAsync<(long Record, string Stage, string? Rule, long Entered, long? Left)>(
            $"SELECT f_record, f_stage, f_rule, f_entered_at, f_left_at FROM r_stage_stay WHERE f_record {among} ORDER BY id");
        var acts = await RowsAsync<(long Record, string Act)>(
            $"""
            SELECT record, 'task ' || cause FROM task WHERE record {among} UNION ALL SELECT record, 'comment ' || cause FROM comment WHERE record {among}
            UNION ALL SELECT record, 'notice ' || occasion FROM notification WHERE kind = 'notice' AND record {among}
            """);
        var timers = await RowsAsync<(long Record, string Key, long Due, long Stay, long? Next, long Attempts)>(
            $"SELECT record, key, due, stay, next_at, attempts FROM stage_timer WHERE record {among}");
        return new OrderFacts(
            stays.ToLookup(stay => stay.Record, stay => $"{stay.Stage} {Visited().Replace(stay.Rule ?? string.Empty, "shop.visit")}"),
            stays.Where(stay => stay.Left is null).ToLookup(stay => stay.Record, stay => $"{stay.Stage} {Instant(stay.Entered):O}"),
            acts.ToLookup(act => act.Record, act => act.Act.Replace($":{RecordId.Format(act.Record)}:", " ", StringComparison.Ordinal)),
            timers.ToLookup(timer => timer.Record, timer => ModelTimer.Told(timer.Key, Instant(timer.Due), timer.Stay == 0 ? null : Instant(timer.Stay), timer.Next is not null, (int)timer.Attempts)));

        async ValueTask<IReadOnlyList<TRow>> RowsAsync<TRow>(string sql) => (await session.Connection.QueryAsync<TRow>(sql, new { orders = JsonSerializer.Serialize(orders) })).AsList();
    }

    private static DateTime Instant(long kept) => DateTimeOffset.FromUnixTimeMilliseconds(kept).UtcDateTime;

    [GeneratedRegex("shop.visit/.*")]
    private static partial Regex Visited();
}
