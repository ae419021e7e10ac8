using System.Data.Common;
using Dapper;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Schema;

/// <summary>Turns the values of a field into those of the type it changes to.</summary>
public static class Conversion
{
    private const int Chunk = 1000;

    /// <summary>Whether values of the old field must be rewritten to suit the new one.</summary>
    public static bool IsNeeded(Field old, Field @new) => old.GetType() != @new.GetType() || old.Kind != @new.Kind || old.Scale != @new.Scale;

    /// <summary>
    /// The new field's canonical value for an old one; null when it does not convert. Numbers convert as numbers, everything else by way of
    /// its text.
    /// </summary>
    public static object? Convert(Field old, Field @new, object value)
    {
        var errors = new ErrorList();
        var issues = new FieldIssues(errors, new FieldPath(string.Empty, @new.Key));
        var converted = (old.Kind, @new.Kind, value) switch
        {
            (ValueKind.Number, ValueKind.Number, decimal number) => decimal.Round(number, @new.Scale) == number ? number : null,
            (ValueKind.Date, ValueKind.DateTime, DateOnly date) => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            (ValueKind.DateTime, ValueKind.Date, DateTime instant) => DateOnly.FromDateTime(instant),
            (ValueKind.Reference, ValueKind.ReferenceList, long id) => (object)new[] { id },
            (ValueKind.ReferenceList, ValueKind.Reference, long[] { Length: 1 } ids) => ids[0],
            (ValueKind.Text, ValueKind.Text, string text) => Parse(@new, text, issues) ?? Parse(@new, old.Format(value, TextContext.Invariant), issues),
            (ValueKind.Text, ValueKind.TextList, string text) => Parse(@new, text, issues),
            _ => Parse(@new, old.Format(value, TextContext.Invariant), issues),
        };
        if (converted is not null)
        {
            @new.Check(converted, issues);
        }

        return errors.IsEmpty ? converted : null;
    }

    /// <summary>Fills a new column from the one set aside and counts the values that do not convert.</summary>
    internal static async ValueTask<long> RunAsync(DatabaseSession session, string table, string from, Field old, CompiledField field)
    {
        var select = $"SELECT id, {Dialect.Quote(from)} FROM {Dialect.Quote(table)} WHERE id > @after AND {Dialect.Quote(from)} IS NOT NULL ORDER BY id LIMIT {Chunk}";
        var update = session.Prepared($"UPDATE {Dialect.Quote(table)} SET {Dialect.Quote(field.ColumnName)} = @value WHERE id = @id", "value", "id");
        long failed = 0, after = long.MinValue;
        while (true)
        {
            var rows = new List<(long Id, object Value)>(Chunk);
            await using (var reader = (DbDataReader)await session.Connection.ExecuteReaderAsync(select, new { after }))
            {
                while (await reader.ReadAsync())
                {
                    rows.Add((reader.GetInt64(0), old.Column == ColumnKind.Integer ? reader.GetInt64(1) : reader.GetString(1)));
                }
            }

            foreach (var (id, value) in rows)
            {
                if (Convert(old, field.Field, old.FromColumn(value)) is { } converted)
                {
                    update.Parameters[0].Value = field.Field.ToColumn(converted);
                    update.Parameters[1].Value = id;
                    await update.ExecuteNonQueryAsync();
                }
                else
                {
                    failed++;
                }
            }

            if (rows.Count < Chunk)
            {
                return failed;
            }

            after = rows[^1].Id;
        }
    }

    // Parsing reports faults; a first attempt that fails leaves room for a second.
    private static object? Parse(Field field, string text, FieldIssues issues)
    {
        var errors = new ErrorList();
        var value = field.Parse(text, TextContext.Invariant, new FieldIssues(errors, issues.Path));
        return errors.IsEmpty ? value : null;
    }
}
