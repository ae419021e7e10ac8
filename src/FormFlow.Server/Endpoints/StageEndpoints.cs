using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Runtime.Stages.Simulation;
using FormFlow.Runtime.Timers;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using FormFlow.Storage.Queries;

namespace FormFlow.Server.Endpoints;

/// <summary>Where records stand in their workflows, and how they move on.</summary>
internal static class StageEndpoints
{
    public static void MapStageEndpoints(this RouteGroupBuilder workspace)
    {
        var record = workspace.MapGroup("/forms/{form}/records/{id}").WithTags("Stages");
        record.MapGet("/transitions", ListAsync)
            .WithName("listTransitions")
            .WithSummary("Where a record stands and where it may go")
            .WithDescription("Each stage field with its path, its checklist and the transitions out of the stage: those that are open with what they ask for, those that are blocked with the reasons.");
        record.MapPost("/transitions/{transition}", TakeAsync)
            .WithName("takeTransition")
            .WithSummary("Take a transition")
            .WithDescription("With what it asks for; other values are refused. When somebody else moved the record first, 409 names him.")
            .WithRequestExample(new TransitionRequest { Comment = "They decided for the other offer.", Reason = ["price", "too_high"] });
        record.MapPut("/checklist/{item}", TickAsync)
            .WithName("tickChecklist")
            .WithSummary("Tick an item of the checklist, or take the tick away")
            .WithRequestExample(new ChecklistTick { Done = true });

        record.MapGet("/timers", TimersAsync)
            .WithName("listTimers")
            .WithSummary("What is due for a record by time, and when")
            .WithDescription("Limits of its stage, moves by time and the workflow's timers: those that wait, those that were taken care of in this stage, and those that failed, with the reason and the next try.");

        workspace.MapPost("/forms/{form}/transitions/{transition}", TakeManyAsync).WithTags("Stages")
            .WithName("takeTransitions")
            .WithSummary("Take a transition with many records")
            .WithDescription("Up to 1,000, each by itself as by takeTransition: what is refused is told beside what was done, in the order of the ids.")
            .WithRequestExample(new ManyTransitions { Ids = ["0hx4k2m9q7t1w", "0hx4k2m9q7t1x"], Comment = "After the fair." });

        workspace.MapPost("/workflows/{workflow}/simulate", Simulate).For(Access.Owner).WithTags("Definitions")
            .WithName("simulateWorkflow")
            .WithSummary("Try a changed workflow on a past period")
            .WithDescription("For owners; nothing is written. Replays the moves and stays of the period under the workflow as the drafts of its app would make it: which moves would have been refused and are not as it is published, which records would have moved by themselves, and which stays would have been warned of or too long. Records have the values they had then; who may take a transition is not asked, and what rules read behind lookups is as it is today. " + FollowedLines.HowItIsFollowed)
            .WithRequestExample(new SimulationRequest { From = new DateOnly(2026, 1, 1), Until = new DateOnly(2026, 3, 31) });

        var history = workspace.MapGroup("/forms/{form}/stages").WithTags("Stages");
        history.MapPost("/query", Query)
            .WithName("queryStages")
            .WithSummary("List the stays of a form's records in their stages")
            .WithDescription("One entry a stay, with fields record, field, pipeline, stage, status, from, transition, kind, cause, automatic, rule, reason, reasonGroup, comment, by, enteredAt, leftAt (null while it lasts), next, nextStatus, stayed and worked (seconds), recordVersion and workflowVersion; record.x asks about the record.");
        history.MapPost("/aggregate", AggregateAsync)
            .WithName("aggregateStages")
            .WithSummary("Count and measure stays in stages by groups")
            .WithDescription("The stock of any past moment is what was entered before it and was not left by then.");
    }

    private static Followed<StageSimulation> Simulate(WorkspaceCall call, string workflow, Body<SimulationRequest> body, StageSimulations simulations) =>
        new((tell, cancellationToken) => simulations.RunAsync(call.Workspace, call.Caller, workflow, body.Value, tell, cancellationToken));

    private static Streamed Query(WorkspaceCall call, string form, JsonBytes body, RecordQueries queries)
    {
        var query = DocumentJson.Read<RecordQuery>(body.Value.Span);
        return query.IsRefused
            ? Streamed.Refused(query.Errors)
            : Streamed.Of((target, cancellationToken) => queries.ListStaysAsync(call.Workspace, call.Caller, form, query.Value, target, cancellationToken));
    }

    private static async Task<Raw> AggregateAsync(WorkspaceCall call, string form, JsonBytes body, RecordQueries queries, CancellationToken cancellationToken)
    {
        var query = DocumentJson.Read<AggregateQuery>(body.Value.Span);
        return Raw.Of(query.IsRefused ? query.As<ReadOnlyMemory<byte>>() : await queries.AggregateStaysAsync(call.Workspace, call.Caller, form, query.Value, cancellationToken));
    }

    private static async Task<Answer<RecordStages>> ListAsync(WorkspaceCall call, string form, string id, Transitions transitions, CancellationToken cancellationToken) =>
        RecordId.TryParse(id, out var record)
            ? await transitions.OfAsync(call.Workspace, call.Caller, form, record, cancellationToken)
            : (Result<RecordStages>)RecordErrors.NotFound.With();

    private static async Task<Answer<Page<TimerView>>> TimersAsync(WorkspaceCall call, string form, string id, RecordTimers timers, CancellationToken cancellationToken) =>
        RecordId.TryParse(id, out var record)
            ? await timers.OfAsync(call.Workspace, call.Caller, form, record, cancellationToken)
            : (Result<Page<TimerView>>)RecordErrors.NotFound.With();

    private static async Task<Answer<RecordAnswered>> TakeAsync(
        WorkspaceCall call, string form, string id, string transition, Body<TransitionRequest>? body, IfMatch match, Once once, bool? dryRun, Transitions transitions, CancellationToken cancellationToken) =>
        RecordId.TryParse(id, out var record)
            ? await once.DoAsync<RecordAnswered>(claim => transitions.TakeAsync(
                call.Workspace, call.Caller, form, record, transition, body?.Value ?? new TransitionRequest(), match.Version, new WriteOptions { DryRun = dryRun ?? false }, claim, cancellationToken))
            : (Result<RecordAnswered>)RecordErrors.NotFound.With();

    private static Task<Answer<BatchAnswered>> TakeManyAsync(
        WorkspaceCall call, string form, string transition, Body<ManyTransitions> body, Once once, bool? dryRun, Transitions transitions, CancellationToken cancellationToken) =>
        once.DoAsync<BatchAnswered>(claim => transitions.TakeManyAsync(
            call.Workspace, call.Caller, form, transition, body.Value, new WriteOptions { DryRun = dryRun ?? false }, claim, cancellationToken));

    private static async Task<Answer<RecordAnswered>> TickAsync(
        WorkspaceCall call, string form, string id, string item, Body<ChecklistTick> body, bool? dryRun, Transitions transitions, CancellationToken cancellationToken) =>
        RecordId.TryParse(id, out var record)
            ? await transitions.TickAsync(call.Workspace, call.Caller, form, record, item, body.Value, new WriteOptions { DryRun = dryRun ?? false }, cancellationToken)
            : (Result<RecordAnswered>)RecordErrors.NotFound.With();
}
