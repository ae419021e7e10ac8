namespace FormFlow.Storage.Workspaces.Sqlite;

/// <summary>One caller's work for the writer, and the caller's answer.</summary>
internal abstract class SqliteWork
{
    /// <summary>Whether the caller has gone; such work is not begun.</summary>
    public abstract bool IsCancelled { get; }

    /// <summary>Whether it is a part of long work: committed alone, and not flushed.</summary>
    public abstract bool IsPart { get; }

    /// <summary>Runs the work and keeps its result; what it threw, or null.</summary>
    public abstract Exception? Run(SqliteSession session);

    /// <summary>Answers with the result: it is durable.</summary>
    public abstract void Complete();

    /// <summary>Answers with an exception: nothing of the work remains.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Answers that the work was not begun.</summary>
    public abstract void Cancel();
}

/// <inheritdoc cref="SqliteWork"/>
internal sealed class SqliteWork<T>(Func<DatabaseSession, CancellationToken, ValueTask<T>> work, bool isPart, CancellationToken cancellationToken) : SqliteWork
{
    // The caller's code must never run on the writer's thread.
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Answer => answer.Task;

    public override bool IsPart => isPart;

    public override bool IsCancelled => cancellationToken.IsCancellationRequested;

    public override Exception? Run(SqliteSession session)
    {
        try
        {
            var running = work(session, CancellationToken.None);
            if (!running.IsCompleted)
            {
                session.Revoke();
                return new InvalidOperationException("Work in a write transaction must not wait for anything but its session: it was rolled back.");
            }

            result = running.GetAwaiter().GetResult();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    public override void Complete() => answer.TrySetResult(result!);

    public override void Fail(Exception exception)
    {
        if (exception is OperationCanceledException cancelled)
        {
            answer.TrySetCanceled(cancelled.CancellationToken);
        }
        else
        {
            answer.TrySetException(exception);
        }
    }

    public override void Cancel() => answer.TrySetCanceled(cancellationToken);
}
