using System.Collections.Immutable;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Records;

/// <summary>Reads the values of a record from JSON straight into canonical values, reporting every fault with its place.</summary>
public static class RecordParser
{
    /// <summary>
    /// Reads the object of values at which the reader stands and leaves the reader on its last token.
    /// </summary>
    /// <param name="reader">Stands on the object's first token.</param>
    /// <param name="form">The form.</param>
    /// <param name="prefix">What stands before <c>/values</c> in pointers; empty for a single record.</param>
    /// <param name="errors">Collects what is wrong.</param>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static RecordInput Read(ref Utf8JsonReader reader, CompiledForm form, string prefix, ErrorList errors)
    {
        var input = new RecordInput(form.Fields.Length);
        var expected = 0;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            errors.Add(RecordErrors.NoValues.At($"{prefix}/values"));
            reader.Skip();
            return input;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (FieldOf(ref reader, form.Fields, ref expected) is not { } field)
            {
                Unknown(ref reader, new FieldPath(prefix, string.Empty), errors);
                continue;
            }

            reader.Read();
            var path = new FieldPath(prefix, field.Key);
            if (field is { Field.IsComputed: true, Workflow: null })
            {
                reader.Skip();
                errors.Add(FieldErrors.Computed.At(path.ToString()));
                continue;
            }

            var value = field.Field is SubformField ? ReadRows(ref reader, field, path, errors) : field.Field.Read(ref reader, new FieldIssues(errors, path));
            if (!input.Set(field.Slot, value))
            {
                errors.Add(FieldErrors.Repeated.At(path.ToString()));
            }
        }

        return input;
    }

    private static RecordInput[]? ReadRows(ref Utf8JsonReader reader, CompiledField subform, FieldPath path, ErrorList errors)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            errors.Add(FieldErrors.WrongType.At(path.ToString(), ("expected", "array of rows")));
            return null;
        }

        var rows = new List<RecordInput>();
        var ids = new HashSet<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (rows.Count >= SubformField.MostRows)
            {
                errors.Add(FieldErrors.TooMany.At(path.ToString(), ("maximum", SubformField.MostRows)));
                JsonSkip.ToEndOfArrayFromValue(ref reader);
                return null;
            }

            var row = ReadRow(ref reader, subform, path with { Row = rows.Count }, errors);
            if (row.RowId != 0 && !ids.Add(row.RowId))
            {
                errors.Add(FieldErrors.Repeated.At((path with { Row = rows.Count, Column = "id" }).ToString()));
            }

            rows.Add(row);
        }

        return rows.Count == 0 ? null : [.. rows];
    }

    private static RecordInput ReadRow(ref Utf8JsonReader reader, CompiledField subform, FieldPath path, ErrorList errors)
    {
        var row = new RecordInput(subform.Columns.Length);
        var expected = 0;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            errors.Add(FieldErrors.WrongType.At(path.ToString(), ("expected", "object")));
            return row;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                row.RowId = ReadRowId(ref reader, path, errors);
                continue;
            }

            if (FieldOf(ref reader, subform.Columns, ref expected) is not { } column)
            {
                Unknown(ref reader, path, errors);
                continue;
            }

            reader.Read();
            var cell = path with { Column = column.Key };
            if (column.Field.IsComputed)
            {
                reader.Skip();
                errors.Add(FieldErrors.Computed.At(cell.ToString()));
                continue;
            }

            if (!row.Set(column.Slot, column.Field.Read(ref reader, new FieldIssues(errors, cell))))
            {
                errors.Add(FieldErrors.Repeated.At(cell.ToString()));
            }
        }

        return row;
    }

    private static long ReadRowId(ref Utf8JsonReader reader, FieldPath path, ErrorList errors)
    {
        if (reader.TokenType == JsonTokenType.String && RecordId.TryParse(reader.GetString(), out var id))
        {
            return id;
        }

        if (reader.TokenType != JsonTokenType.Null)
        {
            reader.Skip();
            errors.Add(RecordErrors.UnknownRow.At((path with { Column = "id" }).ToString()));
        }

        return 0;
    }

    // Keys are compared as UTF-8 in place. Callers mostly keep the form's order, so the search begins behind the last field found.
    private static CompiledField? FieldOf(ref Utf8JsonReader reader, ImmutableArray<CompiledField> fields, ref int expected)
    {
        for (var tried = 0; tried < fields.Length; tried++)
        {
            var slot = expected + tried < fields.Length ? expected + tried : expected + tried - fields.Length;
            if (reader.ValueTextEquals(fields[slot].Name.EncodedUtf8Bytes))
            {
                expected = slot + 1 == fields.Length ? 0 : slot + 1;
                return fields[slot];
            }
        }

        return null;
    }

    private static void Unknown(ref Utf8JsonReader reader, FieldPath path, ErrorList errors)
    {
        string key;
        try
        {
            key = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            key = "\uFFFD";
        }

        key = key.Length > Metadata.Key.Longest ? key[..Metadata.Key.Longest] + "…" : key;
        var place = path.Field.Length == 0 ? path with { Field = key } : path with { Column = key };
        errors.Add(FieldErrors.Unknown.At(place.ToString(), ("field", key)));
        reader.Read();
        reader.Skip();
    }
}
