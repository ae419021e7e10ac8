using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>
/// Counters of auto-numbers. Numbers are taken in the transaction that uses them and go back with it, so there are no gaps; on a database
/// with several writers the counter's row makes them wait for each other.
/// </summary>
public static class CounterStore
{
    private static readonly string[] SetParameters = ["value", "form", "field", "period"];

    /// <summary>The last number given in a period, held until the transaction ends; one less than the first when none was given.</summary>
    /// <param name="session">The write session.</param>
    /// <param name="form">The form's stable id.</param>
    /// <param name="field">The field's stable id.</param>
    /// <param name="period">The period the count belongs to; empty when it never begins anew.</param>
    /// <param name="start">The first number of a period.</param>
    public static async ValueTask<long> HoldAsync(DatabaseSession session, string form, string field, string period, long start)
    {
        var command = session.Prepared(
            "INSERT INTO counter (form, field, period, value) VALUES (@form, @field, @period, @before) ON CONFLICT (form, field, period) DO UPDATE SET value = counter.value RETURNING value",
            "form", "field", "period", "before");
        command.Parameters[0].Value = form;
        command.Parameters[1].Value = field;
        command.Parameters[2].Value = period;
        command.Parameters[3].Value = start - 1;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Sets the last number given in a period.</summary>
    public static ValueTask SetAsync(DatabaseSession session, string form, string field, string period, long value) => session.ExecuteAsync(
        "UPDATE counter SET value = @value WHERE form = @form AND field = @field AND period = @period", SetParameters, value, form, field, period);
}
