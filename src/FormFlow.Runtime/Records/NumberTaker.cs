using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>
/// Gives the new records of a batch their numbers. A record that is refused after it got one gives it back: the batch is numbered again
/// without it, so that no number is ever missing.
/// </summary>
internal sealed class NumberTaker(ChangeContext context)
{
    private readonly (ComputeStep.Number Step, CounterPart Counter, string Period)[] counters =
    [
        .. context.Form.Rules.Steps.OfType<ComputeStep.Number>()
            .Where(step => step.Settings.Counter is not null)
            .Select(step => (step, step.Settings.Counter!, step.Settings.Counter!.Period(context.Rules.Today))),
    ];

    private long[] held = [];
    private long given;

    /// <summary>Whether the form numbers its records.</summary>
    public bool IsNeeded => counters.Length > 0;

    /// <summary>Takes hold of the counters, or goes back to where they stood.</summary>
    public async ValueTask BeginAsync(DatabaseSession session)
    {
        given = 0;
        if (held.Length == counters.Length)
        {
            return;
        }

        held = new long[counters.Length];
        for (var i = 0; i < counters.Length; i++)
        {
            held[i] = await CounterStore.HoldAsync(session, context.Form.Id, counters[i].Step.Field.Id, counters[i].Period, counters[i].Counter.Start ?? 1);
        }
    }

    /// <summary>Hands the next numbers to a new record.</summary>
    public void Give(RecordDraft draft)
    {
        given++;
        for (var i = 0; i < counters.Length; i++)
        {
            draft.SetCounter(counters[i].Step.Field, held[i] + given);
        }
    }

    /// <summary>Keeps how far the counters came.</summary>
    public async ValueTask FinishAsync(DatabaseSession session)
    {
        for (var i = 0; given > 0 && i < counters.Length; i++)
        {
            await CounterStore.SetAsync(session, context.Form.Id, counters[i].Step.Field.Id, counters[i].Period, held[i] + given);
        }
    }
}
