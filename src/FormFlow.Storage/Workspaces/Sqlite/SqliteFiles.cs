using Microsoft.Extensions.Logging;

namespace FormFlow.Storage.Workspaces.Sqlite;

/// <summary>Databases as files of one folder: <c>formflow.db</c> and <c>workspaces/{key}.db</c>.</summary>
internal sealed class SqliteFiles(DatabaseOptions options, TimeProvider time, ILoggerFactory loggers) : DatabaseHome
{
    private readonly ILogger logger = loggers.CreateLogger<SqliteDatabase>();

    public override ValueTask<Database?> OpenAsync(string? workspace, bool create, CancellationToken cancellationToken)
    {
        var path = workspace is null
            ? Path.Combine(options.DataDirectory, "formflow.db")
            : Path.Combine(options.DataDirectory, "workspaces", $"{workspace}.db");
        return new(SqliteDatabase.Open(new SqliteFile(path, options), create, time, logger));
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
