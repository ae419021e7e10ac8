using System.Data.Common;
using FormFlow.Storage.Dialects;
using Microsoft.Data.Sqlite;

namespace FormFlow.Storage.Workspaces.Sqlite;

/// <summary>A session on one SQLite connection. It can be taken away from work that outlived its turn.</summary>
internal sealed class SqliteSession(SqliteConnection connection, PreparedCommands commands, StatementCache<SqliteStatement> statements) : DatabaseSession
{
    public override DbConnection Connection
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsRevoked, this);
            return connection;
        }
    }

    public override Dialect Dialect => SqliteDialect.Instance;

    public bool IsRevoked { get; private set; }

    public override DbCommand Prepared(string sql, params ReadOnlySpan<string> parameterNames) => commands.Get(Connection, sql, parameterNames);

    public override ValueTask ExecuteAsync(string sql, string[] parameterNames, params object?[] values)
    {
        ObjectDisposedException.ThrowIf(IsRevoked, this);
        (statements.TryGet(sql, out var known) ? known : statements.Add(sql, new SqliteStatement(connection, sql, parameterNames))).Execute(values);
        return ValueTask.CompletedTask;
    }

    public void Revoke() => IsRevoked = true;
}
