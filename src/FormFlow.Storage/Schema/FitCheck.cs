using Dapper;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Schema;

/// <summary>Counts the saved values that do not suit what a field becomes.</summary>
public static class FitCheck
{
    private const int MostExamples = 5;
    private const int LongestText = 80;

    /// <summary>How the values of a field suit new settings, or convert to a new type. Read row by row, so nothing is held but examples.</summary>
    public static async ValueTask<Fit> ValuesAsync(DatabaseSession session, CompiledField before, CompiledField after)
    {
        var conversion = Conversion.IsNeeded(before, after) ? new ReferenceConversion(session, before, after) : null;
        long fits = 0, breaks = 0;
        var examples = new List<long>();
        var texts = new List<string>();
        Error? reason = null;
        await foreach (var rows in ColumnReader.ChunksAsync(session, Table(before, before.Form), Record(before), before.ColumnName, before.Field))
        {
            var converted = conversion is null ? null : await conversion.ConvertAsync([.. rows.Select(row => row.Value)]);
            for (var i = 0; i < rows.Count; i++)
            {
                if (Refusal(rows[i].Value, converted?[i]) is { } error)
                {
                    breaks++;
                    reason ??= error;
                    Keep(examples, rows[i].Record);
                    Keep(texts, Text(before, rows[i].Value));
                }
                else
                {
                    fits++;
                }
            }
        }

        return new Fit(fits, breaks, examples, texts, reason);

        Error? Refusal(object value, object? becomes)
        {
            if (conversion is not null)
            {
                return becomes is null ? Unreadable(Text(before, value), after) : null;
            }

            var errors = new ErrorList();
            after.Field.Check(value, new FieldIssues(errors, new FieldPath(string.Empty, after.Key)));
            return errors.IsEmpty ? null : errors.Errors[0];
        }
    }

    /// <summary>The same for values whose conversions stand ready in the column beside: those are only counted.</summary>
    public static async ValueTask<Fit> PreparedAsync(DatabaseSession session, CompiledField before, CompiledField after)
    {
        var (table, prepared) = (Table(before, before.Form), Dialect.Quote(ColumnConversion.NameOf(after)));
        var (fits, breaks) = await ColumnConversion.OutcomeAsync(session, table, after);
        if (breaks == 0)
        {
            return new Fit(fits, 0, [], [], null);
        }

        var examples = new List<long>();
        var texts = new List<string>();
        await foreach (var rows in ColumnReader.ChunksAsync(session, table, Record(before), before.ColumnName, before.Field, $"{prepared} IS NULL"))
        {
            foreach (var (_, record, value) in rows)
            {
                Keep(examples, record);
                Keep(texts, Text(before, value));
            }

            break;
        }

        return new Fit(fits, breaks, examples, texts, Unreadable(texts[0], after));
    }

    /// <summary>How many records of a form there are.</summary>
    public static async ValueTask<long> CountAsync(DatabaseSession session, CompiledForm form) =>
        await session.Connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {Dialect.Quote(form.Table)}");

    /// <summary>How many records hold a value of a field; of a sub-form, a row.</summary>
    public static async ValueTask<long> ValuesAsync(DatabaseSession session, CompiledField field)
    {
        if (field.Field is SubformField)
        {
            return await session.Connection.ExecuteScalarAsync<long>($"SELECT count(DISTINCT record) FROM {Dialect.Quote(field.RowTable)}");
        }

        return field.IsStored
            ? await session.Connection.ExecuteScalarAsync<long>(
                $"SELECT count(DISTINCT {Record(field)}) FROM {Dialect.Quote(Table(field, field.Form))} WHERE {Dialect.Quote(field.ColumnName)} IS NOT NULL")
            : 0;
    }

    /// <summary>How many records leave a field blank, with some of their ids.</summary>
    /// <param name="session">The session.</param>
    /// <param name="before">The field as it is stored; null when it has no column yet.</param>
    /// <param name="after">The field as it becomes.</param>
    /// <param name="form">The form as it is.</param>
    public static async ValueTask<(long Rows, IReadOnlyList<long> Examples)> BlanksAsync(DatabaseSession session, CompiledField? before, CompiledField after, CompiledForm form)
    {
        var condition = before is null ? "1 = 1" : $"{Dialect.Quote(before.ColumnName)} IS NULL";
        return await CountAsync(session, $"FROM {Dialect.Quote(Table(before ?? after, form))} WHERE {condition}", Record(before ?? after));
    }

    /// <summary>How many records share their values of some fields with another, with some of their ids. One that leaves a field blank shares nothing.</summary>
    public static async ValueTask<(long Rows, IReadOnlyList<long> Examples)> RepeatedAsync(DatabaseSession session, IReadOnlyList<CompiledField> fields)
    {
        string[] quoted = [.. fields.Select(field => Dialect.Quote(field.ColumnName))];
        var (table, columns) = (Dialect.Quote(fields[0].Form.Table), string.Join(", ", quoted));
        var filled = string.Join(" AND ", quoted.Select(column => column + " IS NOT NULL"));
        return await CountAsync(session, $"FROM {table} WHERE ({columns}) IN (SELECT {columns} FROM {table} WHERE {filled} GROUP BY {columns} HAVING count(*) > 1)", "id");
    }

    private static async ValueTask<(long Rows, IReadOnlyList<long> Examples)> CountAsync(DatabaseSession session, string from, string record)
    {
        var rows = await session.Connection.ExecuteScalarAsync<long>($"SELECT count(*) {from}");
        return rows == 0 ? (0, []) : (rows, (await session.Connection.QueryAsync<long>($"SELECT DISTINCT {record} {from} ORDER BY {record} LIMIT {MostExamples}")).AsList());
    }

    private static void Keep<T>(List<T> kept, T value)
    {
        if (kept.Count < MostExamples && !kept.Contains(value))
        {
            kept.Add(value);
        }
    }

    private static string Text(CompiledField field, object value) => Shown(field.Field.Format(value, TextContext.Invariant));

    private static Error Unreadable(string text, CompiledField after) => FieldErrors.Unreadable.With(("text", text), ("expected", FieldTypes.NameOf(after.Field)));

    private static string Shown(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText), "…");

    private static string Table(CompiledField field, CompiledForm form) => field.Subform?.RowTable ?? form.Table;

    private static string Record(CompiledField field) => field.Subform is null ? "id" : "record";
}
