using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Reads what references point at, many at a time.</summary>
public static class ForeignStore
{
    /// <summary>The titles, and the values of some slots, of those records of a form that exist.</summary>
    public static ValueTask<Dictionary<long, ForeignRow>> LoadAsync(DatabaseSession session, CompiledForm form, IReadOnlyCollection<long> ids, IReadOnlyCollection<int> slots) =>
        LoadAsync(session, form.Table, "title", ids, [.. slots.Select(slot => form.Fields[slot]).Where(field => field.IsStored)], form.Fields.Length);

    /// <summary>The titles of those members or departments that exist.</summary>
    public static ValueTask<Dictionary<long, ForeignRow>> LoadAsync(DatabaseSession session, ReferenceTargetKind people, IReadOnlyCollection<long> ids) =>
        LoadAsync(session, people == ReferenceTargetKind.Member ? "member" : "department", "name", ids, [], 0);

    /// <summary>Those of some records that nobody is just changing; nobody changes them until the transaction ends.</summary>
    public static async ValueTask<HashSet<long>> HoldAsync(DatabaseSession session, CompiledForm form, IReadOnlyCollection<long> ids)
    {
        var command = IdList.Prepared(session, ids, among => $"SELECT id FROM {Dialect.Quote(form.Table)} WHERE id {among} ORDER BY id {session.Dialect.SharedRowClaim}");
        var held = new HashSet<long>(ids.Count);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            held.Add(reader.GetInt64(0));
        }

        return held;
    }

    /// <summary>The ids of the records of a form with given titles; a title that several carry gives several.</summary>
    public static async ValueTask<ILookup<string, long>> FindByTitleAsync(DatabaseSession session, string table, string column, IReadOnlyCollection<string> texts)
    {
        var command = session.Prepared(
            $"SELECT {Dialect.Quote(column)}, id FROM {Dialect.Quote(table)} WHERE {Dialect.Quote(column)} {session.Dialect.AmongTexts("@texts")}", "texts");
        command.Parameters[0].Value = JsonSerializer.Serialize(texts);
        var found = new List<(string Text, long Id)>(texts.Count);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.Add((reader.GetString(0), reader.GetInt64(1)));
        }

        return found.Distinct().ToLookup(pair => pair.Text, pair => pair.Id, StringComparer.Ordinal);
    }

    private static async ValueTask<Dictionary<long, ForeignRow>> LoadAsync(
        DatabaseSession session, string table, string title, IReadOnlyCollection<long> ids, IReadOnlyList<CompiledField> fields, int slots)
    {
        var rows = new Dictionary<long, ForeignRow>(ids.Count);
        if (ids.Count == 0)
        {
            return rows;
        }

        var columns = string.Concat(fields.Select(field => ", " + Dialect.Quote(field.ColumnName)));
        var command = IdList.Prepared(session, ids, among => $"SELECT id, {title}{columns} FROM {Dialect.Quote(table)} WHERE id {among}");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var values = new object?[slots];
            for (var i = 0; i < fields.Count; i++)
            {
                if (!reader.IsDBNull(i + 2))
                {
                    values[fields[i].Slot] = fields[i].Field.FromColumn(fields[i].Field.Column == ColumnKind.Integer ? reader.GetInt64(i + 2) : reader.GetString(i + 2));
                }
            }

            rows[reader.GetInt64(0)] = new ForeignRow(reader.IsDBNull(1) ? null : reader.GetString(1), values);
        }

        return rows;
    }
}
