using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Idempotency;

/// <summary>
/// Does work once per idempotency key, for a day. Refusals are not kept: they changed nothing and may be corrected under the same key.
/// The answer is kept in the transaction of the work when the use case takes the <see cref="IdempotencyClaim{T}"/>; for one that does not, right
/// after it.
/// </summary>
public sealed class IdempotentAnswers(TimeProvider time)
{
    private const int RetrySeconds = 1;

    private readonly ConcurrentDictionary<(long Workspace, string Key), bool> running = new();

    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Repeats the answer kept for a request, or does the work and keeps its answer.</summary>
    public async Task<OnceOnly> RunAsync<T>(
        IdempotentRequest request,
        Func<IdempotencyClaim<T>, Task<Result<T>>> work,
        Func<T, StoredAnswer> answer,
        CancellationToken cancellationToken)
    {
        var place = (request.Workspace.Id, Key(request));
        if (!running.TryAdd(place, true))
        {
            return Refused(IdempotencyErrors.InProgress.With(("seconds", RetrySeconds)));
        }

        try
        {
            if (await FindAsync(request, cancellationToken) is { } row)
            {
                return row.RequestHash == request.Hash
                    ? new OnceOnly([], Answer(row), IsRepeated: true)
                    : Refused(IdempotencyErrors.OtherRequest.With());
            }

            StoredAnswer? told = null;
            var claim = new IdempotencyClaim<T>((session, outcome) => KeepAsync(session, request, told = answer(outcome)));
            var done = await work(claim);
            if (done.IsRefused)
            {
                return new OnceOnly(done.Errors, null, IsRepeated: false);
            }

            if (!claim.IsKept)
            {
                await request.Workspace.Database.WriteAsync(
                    async (session, token) =>
                    {
                        await claim.KeepAsync(session, done.Value, token);
                        return true;
                    },
                    cancellationToken);
            }

            return new OnceOnly([], told, IsRepeated: false);
        }
        catch (TakenException)
        {
            return Refused(IdempotencyErrors.InProgress.With(("seconds", RetrySeconds)));
        }
        finally
        {
            running.TryRemove(place, out _);
        }
    }

    private static OnceOnly Refused(Error error) => new([error], null, IsRepeated: false);

    private static string Key(IdempotentRequest request) =>
        string.Create(CultureInfo.InvariantCulture, $"{Caller(request)} {request.Key}");

    private static string Caller(IdempotentRequest request) =>
        string.Create(CultureInfo.InvariantCulture, $"{request.Caller.Kind}:{request.Caller.Id}");

    private static StoredAnswer Answer(IdempotencyRow row)
    {
        var headers = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Headers ?? "{}")!;
        return new StoredAnswer(
            (int)row.Status, headers.GetValueOrDefault("Location"), headers.GetValueOrDefault("ETag"), Encoding.UTF8.GetBytes(row.Body ?? string.Empty));
    }

    private async ValueTask<IdempotencyRow?> FindAsync(IdempotentRequest request, CancellationToken cancellationToken)
    {
        var since = (time.GetUtcNow() - Kept).ToUnixTimeMilliseconds();
        return await request.Workspace.Database.ReadAsync((session, _) => IdempotencyStore.FindAsync(session, Key(request), since), cancellationToken);
    }

    private async ValueTask KeepAsync(DatabaseSession session, IdempotentRequest request, StoredAnswer answer)
    {
        var headers = new Dictionary<string, string>();
        if (answer.Location is not null)
        {
            headers["Location"] = answer.Location;
        }

        if (answer.ETag is not null)
        {
            headers["ETag"] = answer.ETag;
        }

        var now = time.GetUtcNow();
        var row = new IdempotencyRow
        {
            Key = Key(request),
            Caller = Caller(request),
            RequestHash = request.Hash,
            Status = answer.Status,
            Headers = JsonSerializer.Serialize(headers),
            Body = Encoding.UTF8.GetString(answer.Body.Span),
            At = now.ToUnixTimeMilliseconds(),
        };
        if (!await IdempotencyStore.AddAsync(session, row, (now - Kept).ToUnixTimeMilliseconds()))
        {
            throw new TakenException();
        }
    }

    /// <summary>Ends the transaction of work whose key another process used first.</summary>
    private sealed class TakenException : Exception;
}
