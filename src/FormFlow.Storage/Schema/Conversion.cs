using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Schema;

/// <summary>
/// Turns the values of a field into those of the type it changes to; what that means for each pair of types stands in the README of the fields.
/// A value either converts whole or not at all: nothing is rounded, cut or guessed.
/// </summary>
public static class Conversion
{
    private const int Batch = 200;

    /// <summary>Whether values of the old field must be rewritten to suit the new one, as far as the fields alone tell.</summary>
    public static bool IsNeeded(Field old, Field @new) => old.GetType() != @new.GetType() || old.Kind != @new.Kind || old.Scale != @new.Scale;

    /// <summary>Whether values of the old field must be rewritten to suit the new one: also when a lookup points at another form, whatever that is called.</summary>
    public static bool IsNeeded(CompiledField old, CompiledField @new) => IsNeeded(old.Field, @new.Field) || old.Target?.Id != @new.Target?.Id;

    /// <summary>
    /// The new field's canonical value for an old one; null when it does not convert. Without asking the database no text becomes a reference:
    /// that is for <see cref="ReferenceConversion"/>.
    /// </summary>
    public static object? Convert(Field old, Field @new, object value, TextContext context)
    {
        if (@new is ReferenceField to)
        {
            return old is ReferenceField from && from.Target == to.Target ? Regrouped(to, value) : null;
        }

        var converted = (old.Kind, @new.Kind, value) switch
        {
            (ValueKind.Number, ValueKind.Number, decimal number) => decimal.Round(number, @new.Scale) == number ? number : null,
            (ValueKind.Date, ValueKind.DateTime, DateOnly date) => LocalTime.StartOf(date, context.Zone),
            (ValueKind.DateTime, ValueKind.Date, DateTime instant) => LocalTime.DayOf(instant, context.Zone),
            (ValueKind.Text, ValueKind.Text, string text) when @new is RichTextField => Parse(@new, Html(text), context),
            (ValueKind.Text, ValueKind.Text, string text) when old is not RichTextField => Parse(@new, text, context) ?? Parse(@new, old.Format(text, context), context),
            (ValueKind.Text, ValueKind.TextList, string text) when old is not RichTextField => Parse(@new, text, context) ?? Parse(@new, old.Format(text, context), context),
            (ValueKind.TextList, ValueKind.TextList, _) or (ValueKind.Structure, ValueKind.Structure, _) => Read(old, @new, value) ?? Parse(@new, old.Format(value, context), context),
            _ => Parse(@new, old is RichTextField ? old.SearchText(value) : old.Format(value, context), context),
        };
        return converted is not null && Suits(@new, converted) ? converted : null;
    }

    /// <summary>Fills a new column from the one set aside and counts the values that do not convert.</summary>
    internal static async ValueTask<long> RunAsync(DatabaseSession session, string table, string from, CompiledField old, CompiledField field)
    {
        var failed = 0L;
        var conversion = new ReferenceConversion(session, old, field);
        await foreach (var rows in ColumnReader.ChunksAsync(session, table, "id", from, old.Field))
        {
            var converted = await conversion.ConvertAsync([.. rows.Select(row => row.Value)]);
            var kept = rows.Zip(converted).Where(pair => pair.Second is not null).Select(pair => (pair.First.Id, field.Field.ToColumn(pair.Second!))).ToArray();
            failed += rows.Count - kept.Length;
            foreach (var batch in kept.Chunk(Batch))
            {
                await UpdateAsync(session, table, field.ColumnName, batch);
            }
        }

        return failed;
    }

    /// <summary>
    /// Brings back values that did not convert once, now that the field has their type again: where it has been blank ever since.
    /// </summary>
    internal static async ValueTask RestoreAsync(DatabaseSession session, string table, string aside, string from, SetAside change, CompiledField field)
    {
        var context = TextContext.Invariant with { Zone = field.Form.Set.Calendars.Zone };
        await foreach (var rows in ColumnReader.ChunksAsync(session, table, "id", aside, change.Was, $"{Dialect.Quote(field.ColumnName)} IS NULL AND {Dialect.Quote(from)} IS NULL"))
        {
            var lost = rows.Where(row => Convert(change.Was, change.Became, row.Value, context) is null && Suits(field.Field, row.Value)).Select(row => (row.Id, field.Field.ToColumn(row.Value)));
            foreach (var batch in lost.Chunk(Batch))
            {
                await UpdateAsync(session, table, field.ColumnName, batch);
            }
        }
    }

    /// <summary>A reference as one of several or the only one, as the field wants it; null for several where it wants one.</summary>
    internal static object? Regrouped(ReferenceField field, object value) => value switch
    {
        long id when field.Multiple => new[] { id },
        long[] { Length: 1 } ids when !field.Multiple => ids[0],
        _ => value is long[] == field.Multiple ? value : null,
    };

    /// <summary>Whether a value keeps the limits of a field.</summary>
    internal static bool Suits(Field field, object value)
    {
        var errors = new ErrorList();
        field.Check(value, new FieldIssues(errors, new FieldPath(string.Empty, field.Key)));
        return errors.IsEmpty;
    }

    // Two lengths of statements, one and full, so that few are ever prepared; a short batch repeats its last row.
    private static async ValueTask UpdateAsync(DatabaseSession session, string table, string column, (long Id, object Value)[] rows)
    {
        var size = rows.Length == 1 ? 1 : Batch;
        var names = Enumerable.Range(0, size).SelectMany(i => new[] { $"i{i}", $"v{i}" }).ToArray();
        var values = string.Join(", ", Enumerable.Range(0, size).Select(i => $"(@i{i}, @v{i})"));
        await session.ExecuteAsync(
            $"WITH new (id, value) AS (VALUES {values}) UPDATE {Dialect.Quote(table)} SET {Dialect.Quote(column)} = new.value FROM new WHERE {Dialect.Quote(table)}.id = new.id",
            names,
            [.. Enumerable.Range(0, size).Select(i => rows[Math.Min(i, rows.Length - 1)]).SelectMany(row => new[] { row.Id, row.Value })]);
    }

    private static object? Parse(Field field, string text, TextContext context)
    {
        var errors = new ErrorList();
        var value = field.Parse(text, context, new FieldIssues(errors, new FieldPath(string.Empty, field.Key)));
        return errors.IsEmpty ? value : null;
    }

    // As if a caller sent what the old field gives.
    private static object? Read(Field old, Field @new, object value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            old.Write(writer, value);
        }

        var errors = new ErrorList();
        var reader = new Utf8JsonReader(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        reader.Read();
        var read = @new.Read(ref reader, new FieldIssues(errors, new FieldPath(string.Empty, @new.Key)));
        return errors.IsEmpty ? read : null;
    }

    private static string Html(string text) => string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => $"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>"));
}
