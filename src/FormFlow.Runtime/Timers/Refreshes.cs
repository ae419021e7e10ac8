using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Computing;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Timers;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Timers;

/// <summary>
/// Computes records again whose hour or day has turned: those alone that an index of next changes names. They go through the write path as
/// records do that somebody saves without changing anything, so a value that stays the same leaves no trace.
/// </summary>
public sealed partial class Refreshes(LiveForms live, RecordSessions sessions, TimeProvider time, ILogger<Refreshes> logger)
{
    private const int AtATime = 200;
    private static readonly long Pause = (long)TimeSpan.FromHours(1).TotalMilliseconds;
    private static readonly long Day = (long)TimeSpan.FromDays(1).TotalMilliseconds;

    /// <summary>Does some of what is due; false when nothing is.</summary>
    internal async Task<bool> WorkAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (await workspace.Database.ReadAsync((session, _) => RefreshStore.FormAsync(session, now), cancellationToken) is not { } id)
        {
            return false;
        }

        var form = (await live.OfAsync(workspace, cancellationToken)).Forms.FirstOrDefault(form => form.Id == id);
        try
        {
            if (form is null || form.Rules.Timed.IsEmpty)
            {
                await workspace.Database.WriteAsync(
                    async (session, _) =>
                    {
                        await RefreshStore.RemoveOfAsync(session, id);
                        return true;
                    },
                    cancellationToken);
                return true;
            }

            await sessions.WriteAsync(
                workspace, Caller.System, form.Key, $"time:{form.Key}", (session, context, writer) => StepAsync(session, context with { IsByTime = true, MaySetReadOnly = true }, writer), cancellationToken);
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, failed, id, workspace.Key);
            await workspace.Database.WriteAsync(
                async (session, _) =>
                {
                    await RefreshStore.PutOffAsync(session, id, now, now + Pause);
                    return true;
                },
                cancellationToken);
        }

        return true;
    }

    private static async ValueTask<bool> StepAsync(DatabaseSession session, ChangeContext context, ChangeWriter writer)
    {
        var now = TimerMoment.Of(context.Now);
        var due = await RefreshStore.DueAsync(session, context.Form.Id, now, AtATime);

        // Held before anything is counted, as every write that counts does.
        var rows = context.Form.Rules.Incoming.Any(rollup => rollup.UsesNow) ? await RecordLoader.Of(context.Form).LockAsync(session, due) : [];
        RecordChange[] changes = [.. due.Select(record => new RecordChange { Kind = ChangeKind.Update, Id = record, Input = new RecordInput(context.Form.Fields.Length) })];
        await Cascade.CountAsync(session, context, [.. changes.Where(change => rows.ContainsKey(change.Id))]);
        await writer.ApplyAsync(session, context, changes);
        var refused = changes.ToLookup(change => change.Errors.Errors is [var first, ..] ? first.Code : null);
        await RefreshStore.RemoveAsync(session, refused[RecordErrors.NotFound].Select(change => change.Id));

        // What was refused, a value that is another record's for one, is tried again a day later.
        await RefreshStore.PutAsync(
            session, context.Form.Id, refused.Where(group => group.Key is not null && group.Key != RecordErrors.NotFound).SelectMany(group => group).Select(change => (change.Id, now + Day)));
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Records of form {Form} of workspace {Workspace} whose day or hour turned could not be computed; it is tried again in an hour")]
        public static partial void Failed(ILogger logger, Exception failed, string form, string workspace);
    }
}
