using FormFlow.Engine.Errors;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>Ends the transaction of a plan without a trace and carries the plan out of it.</summary>
internal sealed class PlannedException : Exception
{
    private PlannedException(PublishAnswer answer) => Answer = answer;

    private PublishAnswer Answer { get; }

    /// <summary>A plan that needs documents to be drafts: they are saved, planned with, and undone. Refusals are answered as such.</summary>
    public static async Task<Result<PublishAnswer>> OfAsync(Workspace workspace, Func<DatabaseSession, ValueTask<PublishAnswer>> plan, CancellationToken cancellationToken)
    {
        try
        {
            return await workspace.Database.WriteAsync<Result<PublishAnswer>>(async (session, _) => throw new PlannedException(await plan(session)), cancellationToken).RefusalsAsResultAsync();
        }
        catch (PlannedException planned)
        {
            return planned.Answer;
        }
    }
}
