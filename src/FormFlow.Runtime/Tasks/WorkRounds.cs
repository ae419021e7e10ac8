using FormFlow.Runtime.Mail;
using FormFlow.Runtime.Notifications;
using FormFlow.Runtime.Workspaces;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Tasks;

/// <summary>
/// Goes round the workspaces and does what has come due: members are told of tasks that are due and what there is to do, and mails are sent. What must happen is in
/// the workspaces' rows; this only looks. At its start it looks into every workspace, then into those in use, and now and then into all.
/// </summary>
public sealed partial class WorkRounds(WorkspaceDirectory workspaces, TaskWriter tasks, Digests digests, MailDispatch dispatch, MailOptions mail, TimeProvider time, ILogger<WorkRounds> logger)
    : BackgroundService
{
    private const int RemindersAtATime = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookAtAll = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var all = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (time.GetUtcNow() - all >= LookAtAll)
                {
                    await foreach (var workspace in workspaces.AllAsync(stoppingToken))
                    {
                        _ = workspace;
                    }

                    all = time.GetUtcNow();
                }

                foreach (var workspace in workspaces.Known)
                {
                    await LookAsync(workspace, stoppingToken);
                }

                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Log.RoundFailed(logger, exception);
                await Task.Delay(Pause, time, CancellationToken.None);
            }
        }
    }

    private async Task LookAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        try
        {
            while (await RemindAsync(workspace, cancellationToken) == RemindersAtATime)
            {
            }

            await digests.TellAsync(workspace, cancellationToken);

            if (mail.IsOn)
            {
                await dispatch.SendWaitingAsync(workspace, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // One workspace in trouble does not keep the others waiting.
            Log.WorkspaceFailed(logger, workspace.Key, exception);
        }
    }

    private async Task<int> RemindAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return await workspace.Database.ReadOneAsync((session, _) => Storage.Stores.TaskStore.AnyReminderAsync(session, now), cancellationToken)
            ? await workspace.Database.WriteAsync((session, _) => tasks.RemindAsync(session, now, RemindersAtATime), cancellationToken)
            : 0;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Looking for work that is due failed; it goes on")]
        public static partial void RoundFailed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "Doing what is due in workspace {Workspace} failed; it is tried again")]
        public static partial void WorkspaceFailed(ILogger logger, string workspace, Exception exception);
    }
}
