using FormFlow.Engine.Actions;
using FormFlow.Runtime.Records;

namespace FormFlow.Runtime.Stages.Actions;

/// <summary>Sets fields of the records that the record points at, or that point at it.</summary>
internal sealed class UpdateRelatedRunner : RunnerOf<UpdateRelatedAction.Ready>
{
    private const int Most = 1000;

    protected override async ValueTask RunAsync(ActionRun run, UpdateRelatedAction.Ready action)
    {
        var ids = action.Via is { } via
            ? await RelatedRecords.PointingAtAsync(run.Session, via, run.Row.Id, action.Filter, run.Context.Rules.Conditions, Most + 1)
            : await RelatedRecords.AmongAsync(run.Session, action.Form, PointedAt(run, action), action.Filter, run.Context.Rules.Conditions, Most + 1);
        if (ids.Count > Most)
        {
            throw new RefusalException([ActionErrors.TooManyRelated.With(("maximum", Most))]);
        }

        var input = run.Input(action.Form, action.Values);
        await run.ChangeAsync(action.Form, [.. ids.Select(id => new RecordChange { Kind = ChangeKind.Update, Id = id, Input = input })]);
    }

    private static long[] PointedAt(ActionRun run, UpdateRelatedAction.Ready action) => run.Row.Values[action.Lookup!.Slot] switch
    {
        long one => [one],
        long[] several => several,
        _ => [],
    };
}
