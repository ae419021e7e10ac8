using System.Data.Common;

namespace FormFlow.Storage.Workspaces;

/// <summary>The commands kept with one connection, the least recently used leaving when there are too many.</summary>
internal sealed class PreparedCommands(int limit) : IDisposable
{
    private readonly Dictionary<string, LinkedListNode<(string Sql, DbCommand Command)>> bySql = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Sql, DbCommand Command)> byUse = new();

    /// <summary>The command of a text, made at its first use.</summary>
    public DbCommand Get(DbConnection connection, string sql, ReadOnlySpan<string> parameterNames)
    {
        if (bySql.TryGetValue(sql, out var node))
        {
            if (node != byUse.First)
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
            }

            return node.Value.Command;
        }

        if (byUse.Count == limit)
        {
            var last = byUse.Last!;
            byUse.RemoveLast();
            bySql.Remove(last.Value.Sql);
            last.Value.Command.Dispose();
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameterNames)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        bySql.Add(sql, byUse.AddFirst((sql, command)));
        return command;
    }

    /// <summary>Forgets all commands.</summary>
    public void Dispose()
    {
        foreach (var (_, command) in byUse)
        {
            command.Dispose();
        }

        byUse.Clear();
        bySql.Clear();
    }
}
