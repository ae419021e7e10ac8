using FormFlow.Engine.Errors;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Stages.Simulation;

/// <summary>
/// Tells what a changed workflow would have done with the records of a past period: which moves it would have refused, which it would have made
/// by itself, and which stays it would have called too long. Records have the values they had at each moment; what their rules read behind
/// lookups is as it is today, and moves that follow related records are not tried. Nothing is written.
/// </summary>
public sealed class StageSimulations(RecordSessions sessions, LiveForms live)
{
    /// <summary>The most stays that are looked at.</summary>
    public const int MostStays = 500_000;

    private const int Chunk = 500;

    /// <summary>Does so with a published workflow as the drafts of its app would make it, telling how many stays it looked at meanwhile; for owners.</summary>
    public async Task<Result<StageSimulation>> RunAsync(Workspace workspace, Caller caller, string workflow, SimulationRequest request, Func<WorkDone, ValueTask> tell, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        var found = (await live.OfAsync(workspace, cancellationToken)).Forms.SelectMany(form => form.Workflows).FirstOrDefault(each => each.Key == workflow);
        return found is null
            ? DocumentErrors.NotFound.With(("kind", DocumentKind.Workflow.Name), ("key", workflow))
            : await sessions.ReadAsync(workspace, caller, found.Form.Key, (session, context) => RunAsync(session, context, found.Key, request, tell, cancellationToken), cancellationToken);
    }

    private static async ValueTask<Result<StageSimulation>> RunAsync(DatabaseSession session, ChangeContext context, string key, SimulationRequest request, Func<WorkDone, ValueTask> tell, CancellationToken cancellationToken)
    {
        var form = context.Form;
        if (request.Until < request.From)
        {
            return StageErrors.PeriodEnds.At("/until");
        }

        if (form.Workflows.FirstOrDefault(each => each.Key == key) is not { } published)
        {
            return DocumentErrors.NotFound.With(("kind", DocumentKind.Workflow.Name), ("key", key));
        }

        var target = await TargetState.OfAsync(session, key.Split('.')[0]);
        var errors = target.Check();
        if (target.Forms is null || !errors.IsEmpty)
        {
            return Result<StageSimulation>.Refuse(errors.Errors);
        }

        // The same by its field: the draft may have another key.
        if (target.Forms.Forms.FirstOrDefault(each => each.Id == form.Id)?.Workflows.FirstOrDefault(each => each.Stage.Id == published.Stage.Id) is not { } drafted)
        {
            return DocumentErrors.NotFound.With(("kind", DocumentKind.Workflow.Name), ("key", key));
        }

        var language = context.Caller.Language;
        var run = new SimulationRun(
            form, new TriedWorkflow(published, form, context.Rules, language), new TriedWorkflow(drafted, form, context.Rules, language), context.Now);
        var zone = context.Rules.Environment.Zone;
        var (from, until) = (Start(request.From, zone), request.Until is { } last && last < DateOnly.MaxValue ? Start(last.AddDays(1), zone) : long.MaxValue);
        var (looked, all) = (0L, await StageStayStore.CountEnteredAsync(session, form.Id, published.Stage.Key, from, until));
        for (long after = 0; looked < MostStays;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await tell(new WorkDone(looked, Math.Min(all, MostStays)));
            var stays = await StageStayStore.EnteredAsync(session, form.Id, published.Stage.Key, from, until, after, Chunk);
            if (stays.Count == 0)
            {
                break;
            }

            await run.TryAsync(session, stays);
            after = stays[^1].Id;
            looked += stays.Count;
        }

        return await run.EndAsync(session, all - looked);
    }

    private static long Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUnixTimeMilliseconds();
    }
}
