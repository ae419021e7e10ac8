using FormFlow.Engine.Records;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Files;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Server.Hosting;

/// <summary>Takes up what an earlier run of the server left undone, and does in every workspace what is due now and then.</summary>
internal sealed partial class Housekeeping(WorkspaceDirectory workspaces, Recomputation recomputation, Publishing publishing, FileService files, TimeProvider time, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await publishing.StopAsync();
        await recomputation.StopAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                await foreach (var workspace in workspaces.AllAsync(stoppingToken))
                {
                    await KeepAsync(workspace, stoppingToken);
                }
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                Log.Unreachable(logger, failed);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task KeepAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        try
        {
            _ = publishing.Start(workspace);
            await recomputation.Start(workspace).WaitAsync(cancellationToken);
            await files.SweepAsync(workspace, cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            Log.Failed(logger, failed, RecordId.Format(workspace.Id));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The workspaces cannot be looked after now")]
        public static partial void Unreachable(ILogger logger, Exception failed);

        [LoggerMessage(2, LogLevel.Error, "Workspace {Workspace} could not be looked after")]
        public static partial void Failed(ILogger logger, Exception failed, string workspace);
    }
}
