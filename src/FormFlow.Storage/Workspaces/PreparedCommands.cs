using System.Data.Common;

namespace FormFlow.Storage.Workspaces;

/// <summary>The commands kept with one connection.</summary>
internal sealed class PreparedCommands(int limit) : IDisposable
{
    private readonly StatementCache<DbCommand> kept = new(limit);

    /// <summary>The command of a text, made at its first use.</summary>
    public DbCommand Get(DbConnection connection, string sql, ReadOnlySpan<string> parameterNames)
    {
        if (kept.TryGet(sql, out var known))
        {
            return known;
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameterNames)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return kept.Add(sql, command);
    }

    /// <summary>Forgets all commands.</summary>
    public void Dispose() => kept.Dispose();
}
