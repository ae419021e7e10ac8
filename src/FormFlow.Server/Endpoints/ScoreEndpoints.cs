using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Scores;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;

namespace FormFlow.Server.Endpoints;

/// <summary>How the scores of records come about.</summary>
internal static class ScoreEndpoints
{
    public static void MapScoreEndpoints(this RouteGroupBuilder workspace) =>
        workspace.MapGet("/forms/{form}/records/{id}/scores/{field}", ExplainAsync)
            .WithTags("Records")
            .WithName("explainScore")
            .WithSummary("Which terms of a score gave a record which points")
            .WithDescription("As it is counted at this moment; the record keeps the score of its last change. Its history stands in the record's, by ?field=.");

    private static async Task<Answer<ScoreExplanation>> ExplainAsync(WorkspaceCall call, string form, string id, string field, ScoreExplanations scores, CancellationToken cancellationToken) =>
        RecordId.TryParse(id, out var record)
            ? await scores.OfAsync(call.Workspace, call.Caller, form, record, field, cancellationToken)
            : (Result<ScoreExplanation>)RecordErrors.NotFound.With();
}
