using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Queries;

/// <summary>Streams records from the database to JSON.</summary>
public static class RecordPages
{
    /// <summary>
    /// Writes a part of a list, <c>{ "items": [ … ], "nextCursor"?, "total"? }</c>, with one statement, two when counting. Refused, with
    /// nothing written, when the question does not fit the form.
    /// </summary>
    public static async ValueTask<Result<bool>> WriteAsync(DatabaseSession session, CompiledForm form, RecordQuery query, ConditionContext context, IJsonTarget target)
    {
        var errors = new ErrorList();
        var selection = RecordSelection.Of(form, session.Dialect, query.Fields, errors);
        var asked = RecordQuestion.Of(form, query, context, session.Dialect);
        if (asked.IsRefused || selection is null)
        {
            errors.AddRange(asked.Errors);
            return errors;
        }

        var question = asked.Value;
        long? total = query.Count ? (long)(await question.Count(session).ExecuteScalarAsync())! : null;
        await using var reader = await question.Page(session, form, selection.Columns).ExecuteReaderAsync();
        var writer = target.Writer;
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        string? next = null;
        for (var count = 1; count <= question.Limit && await reader.ReadAsync(); count++)
        {
            selection.Write(writer, reader);
            next = count == question.Limit ? question.Cursor(reader, selection.Count) : null;
            await target.SendPartAsync();
        }

        writer.WriteEndArray();
        if (next is not null && await reader.ReadAsync())
        {
            writer.WriteString("nextCursor", next);
        }

        if (total is not null)
        {
            writer.WriteNumber("total", total.Value);
        }

        writer.WriteEndObject();
        return true;
    }

    /// <summary>Writes one record with one statement and tells its version; null, with nothing written, when there is none of that id.</summary>
    public static async ValueTask<long?> WriteAsync(DatabaseSession session, CompiledForm form, long id, IJsonTarget target)
    {
        var selection = RecordSelection.Of(form, session.Dialect, null, new ErrorList())!;
        var command = session.Prepared(selection.One, "id");
        command.Parameters[0].Value = id;
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
        {
            return null;
        }

        selection.Write(target.Writer, reader);
        return reader.GetInt64(1);
    }
}
