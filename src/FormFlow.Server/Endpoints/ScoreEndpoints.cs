using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Scores;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;

namespace FormFlow.Server.Endpoints;

/// <summary>How the scores of records come about.</summary>
internal static class ScoreEndpoints
{
    public static void MapScoreEndpoints(this RouteGroupBuilder workspace)
    {
        workspace.MapGet("/forms/{form}/records/{id}/scores/{field}", ExplainAsync)
            .WithTags("Records")
            .WithName("explainScore")
            .WithSummary("Which terms of a score gave a record which points")
            .WithDescription("As it is counted at this moment; the record keeps the score of its last change. Its history stands in the record's, by ?field=.");
        workspace.MapPost("/forms/{form}/scores/{field}/backtest", BackTest).For(Access.Owner)
            .WithTags("Definitions")
            .WithName("backTestScore")
            .WithSummary("Try a score on records whose outcome is known")
            .WithDescription("For owners; nothing is written. Tells how well the score parts those that were won from the others, beside the published one; whose place changes most; and which of the fields it reads were written when the outcome was known already. " + FollowedLines.HowItIsFollowed);
    }

    private static Followed<BackTest> BackTest(WorkspaceCall call, string form, string field, JsonBytes body, BackTests tests)
    {
        var request = DocumentJson.Read<BackTestRequest>(body.Value.Span);
        return new((tell, cancellationToken) => request.IsRefused
            ? Task.FromResult(request.As<BackTest>())
            : tests.RunAsync(call.Workspace, call.Caller, form, field, request.Value, tell, cancellationToken));
    }

    private static async Task<Answer<ScoreExplanation>> ExplainAsync(WorkspaceCall call, string form, string id, string field, ScoreExplanations scores, CancellationToken cancellationToken) =>
        RecordId.TryParse(id, out var record)
            ? await scores.OfAsync(call.Workspace, call.Caller, form, record, field, cancellationToken)
            : (Result<ScoreExplanation>)RecordErrors.NotFound.With();
}
