namespace FormFlow.Storage.Workspaces;

/// <summary>The prepared statements kept with one connection, by their text; the least recently used leaves when there are too many.</summary>
internal sealed class StatementCache<T>(int limit) : IDisposable
    where T : IDisposable
{
    private readonly Dictionary<string, LinkedListNode<(string Sql, T Statement)>> bySql = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Sql, T Statement)> byUse = new();

    /// <summary>The statement of a text; false when it must be made and added.</summary>
    public bool TryGet(string sql, out T statement)
    {
        if (!bySql.TryGetValue(sql, out var node))
        {
            statement = default!;
            return false;
        }

        if (node != byUse.First)
        {
            byUse.Remove(node);
            byUse.AddFirst(node);
        }

        statement = node.Value.Statement;
        return true;
    }

    /// <summary>Keeps a statement that was made.</summary>
    public T Add(string sql, T statement)
    {
        if (byUse.Count == limit)
        {
            var last = byUse.Last!;
            byUse.RemoveLast();
            bySql.Remove(last.Value.Sql);
            last.Value.Statement.Dispose();
        }

        bySql.Add(sql, byUse.AddFirst((sql, statement)));
        return statement;
    }

    /// <summary>Forgets all statements.</summary>
    public void Dispose()
    {
        foreach (var (_, statement) in byUse)
        {
            statement.Dispose();
        }

        byUse.Clear();
        bySql.Clear();
    }
}
