using System.Data.Common;
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

    /// <summary>How many records hold a value that the new settings refuse or that does not convert, with some of their ids and the first reason.</summary>
    public static async ValueTask<(long Rows, IReadOnlyList<long> Examples, Error? Reason)> ValuesAsync(DatabaseSession session, CompiledField before, CompiledField after)
    {
        var converts = Conversion.IsNeeded(before.Field, after.Field);
        var (table, record) = (Table(before, before.Form), Record(before));
        long rows = 0;
        var examples = new List<long>();
        Error? reason = null;
        await using var reader = (DbDataReader)await session.Connection.ExecuteReaderAsync(
            $"SELECT {record}, {Dialect.Quote(before.ColumnName)} FROM {Dialect.Quote(table)} WHERE {Dialect.Quote(before.ColumnName)} IS NOT NULL");
        while (await reader.ReadAsync())
        {
            var value = before.Field.FromColumn(before.Field.Column == ColumnKind.Integer ? reader.GetInt64(1) : reader.GetString(1));
            var errors = new ErrorList();
            if (converts)
            {
                if (Conversion.Convert(before.Field, after.Field, value) is null)
                {
                    errors.Add(FieldErrors.Unreadable.With(("text", before.Field.Format(value, TextContext.Invariant)), ("expected", FieldTypes.NameOf(after.Field))));
                }
            }
            else
            {
                after.Field.Check(value, new FieldIssues(errors, new FieldPath(string.Empty, after.Key)));
            }

            if (!errors.IsEmpty)
            {
                Count(reader.GetInt64(0), errors.Errors[0]);
            }
        }

        return (rows, examples, reason);

        void Count(long id, Error error)
        {
            rows++;
            reason ??= error;
            if (examples.Count < MostExamples && !examples.Contains(id))
            {
                examples.Add(id);
            }
        }
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

    /// <summary>How many records share their value of a field with another, with some of their ids.</summary>
    public static async ValueTask<(long Rows, IReadOnlyList<long> Examples)> RepeatedAsync(DatabaseSession session, CompiledField field)
    {
        var (table, column) = (Dialect.Quote(field.Form.Table), Dialect.Quote(field.ColumnName));
        return await CountAsync(session, $"FROM {table} WHERE {column} IN (SELECT {column} FROM {table} WHERE {column} IS NOT NULL GROUP BY {column} HAVING count(*) > 1)", "id");
    }

    private static async ValueTask<(long Rows, IReadOnlyList<long> Examples)> CountAsync(DatabaseSession session, string from, string record)
    {
        var rows = await session.Connection.ExecuteScalarAsync<long>($"SELECT count(*) {from}");
        return rows == 0 ? (0, []) : (rows, (await session.Connection.QueryAsync<long>($"SELECT DISTINCT {record} {from} ORDER BY {record} LIMIT {MostExamples}")).AsList());
    }

    private static string Table(CompiledField field, CompiledForm form) => field.Subform?.RowTable ?? form.Table;

    private static string Record(CompiledField field) => field.Subform is null ? "id" : "record";
}
