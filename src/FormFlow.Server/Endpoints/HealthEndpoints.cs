using FormFlow.Server.Problems;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Server.Endpoints;

/// <summary>For whoever watches the server.</summary>
internal static partial class HealthEndpoints
{
    public static void MapHealthEndpoints(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("Health");
        health.MapGet("/live", static () => new Health("live"))
            .WithName("isLive")
            .WithSummary("Does the server run?");
        health.MapGet("/ready", ReadyAsync)
            .WithName("isReady")
            .WithSummary("Can the server answer?")
            .WithDescription("Asks the database; 503 while it does not answer.")
            .Produces<Health>();
    }

    private static async Task<IResult> ReadyAsync(Databases databases, HttpContext context, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        try
        {
            var installation = await databases.InstallationAsync(cancellationToken);
            await installation.ReadAsync((session, _) => PeopleStore.AnyWorkspaceAsync(session), cancellationToken);
            return Results.Ok(new Health("ready"));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotReady(loggers.CreateLogger(typeof(HealthEndpoints)), exception);
            await ProblemAnswers.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
            return Results.Empty;
        }
    }

    /// <summary>The state of the server.</summary>
    /// <param name="Status"><c>live</c> or <c>ready</c>.</param>
    internal sealed record Health(string Status);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The database does not answer")]
        public static partial void NotReady(ILogger logger, Exception exception);
    }
}
