using FormFlow.Server.Auth;
using FormFlow.Storage.Workspaces;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FormFlow.Server.Hosting;

/// <summary>Tells in the log where the server is found once it listens and, as long as nobody set it up, the token that allows it.</summary>
internal sealed partial class Announcement(IServer server, IHostApplicationLifetime lifetime, Databases databases, SetupDoor door, ILogger<Announcement> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Opens the installation's database first, so that what is wrong with it ends the start and not the first request.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var installation = await databases.InstallationAsync(cancellationToken);
        var isSetUp = await installation.ReadAsync(static (session, _) => Storage.Stores.PeopleStore.AnyWorkspaceAsync(session), cancellationToken);
        lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            {
                Log.Listening(logger, address);
            }

            if (!isSetUp)
            {
                Log.SetupToken(logger, door.Token);
            }
        });
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "FormFlow is open at {Address}")]
        public static partial void Listening(ILogger logger, string address);

        [LoggerMessage(2, LogLevel.Information, "Not set up yet. From another machine, send the setup token {Token}")]
        public static partial void SetupToken(ILogger logger, string token);
    }
}
