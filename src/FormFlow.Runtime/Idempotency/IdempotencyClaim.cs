using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Idempotency;

/// <summary>
/// The right to do something once. A use case that is given one keeps the answer in the transaction of its work, as the last thing before it
/// ends: then a crash either loses both or neither, and a repeated request finds the answer instead of doing the work again.
/// </summary>
public sealed class IdempotencyClaim<T>
{
    private readonly Func<DatabaseSession, T, ValueTask> keep;

    internal IdempotencyClaim(Func<DatabaseSession, T, ValueTask> keep) => this.keep = keep;

    /// <summary>Whether the answer was kept. The use case may still be rolled back.</summary>
    internal bool IsKept { get; private set; }

    /// <summary>
    /// Keeps the answer that tells the outcome. When another process kept one under the same key meanwhile, an exception ends the transaction
    /// and the caller is asked to repeat the request.
    /// </summary>
    public async ValueTask KeepAsync(DatabaseSession session, T outcome, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await keep(session, outcome);
        IsKept = true;
    }
}
