using System.Data.Common;
using Dapper;
using FormFlow.Engine.Fields;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Schema;

/// <summary>Reads a whole column, a thousand values at a time, so that other statements can run between and little is held at once.</summary>
internal static class ColumnReader
{
    private const int Chunk = 1000;

    /// <summary>The values of a column with the row they stand in and the record that belongs to; blanks are passed over, and rows a condition in SQL leaves out.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<(long Id, long Record, object Value)>> ChunksAsync(DatabaseSession session, string table, string record, string column, Field field, string? condition = null)
    {
        var select = $"SELECT id, {record}, {Dialect.Quote(column)} FROM {Dialect.Quote(table)} WHERE id > @after AND {Dialect.Quote(column)} IS NOT NULL{(condition is null ? string.Empty : $" AND {condition}")} ORDER BY id LIMIT {Chunk}";
        var after = long.MinValue;
        var rows = new List<(long Id, long Record, object Value)>(Chunk);
        do
        {
            rows.Clear();
            await using (var reader = (DbDataReader)await session.Connection.ExecuteReaderAsync(select, new { after }))
            {
                while (await reader.ReadAsync())
                {
                    rows.Add((reader.GetInt64(0), reader.GetInt64(1), field.FromColumn(field.Column == ColumnKind.Integer ? reader.GetInt64(2) : reader.GetString(2))));
                }
            }

            if (rows.Count > 0)
            {
                after = rows[^1].Id;
                yield return rows;
            }
        }
        while (rows.Count == Chunk);
    }
}
