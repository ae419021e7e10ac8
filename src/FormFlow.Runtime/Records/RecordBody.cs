using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;

namespace FormFlow.Runtime.Records;

/// <summary>Reads the bodies of writes: one record, or a batch of operations. The text was found to be JSON before.</summary>
internal static class RecordBody
{
    /// <summary>The most operations of a batch.</summary>
    public const int MostOperations = 1000;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads <c>{ "values": { … } }</c>.</summary>
    public static (RecordInput Input, ErrorList Errors) ReadRecord(ReadOnlySpan<byte> body, CompiledForm form)
    {
        var errors = new ErrorList();
        RecordInput? input = null;
        var reader = new Utf8JsonReader(body, Options);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (!reader.ValueTextEquals("values"u8) || input is not null)
                {
                    Unknown(ref reader, string.Empty, errors);
                    continue;
                }

                reader.Read();
                input = RecordParser.Read(ref reader, form, string.Empty, errors);
            }
        }

        if (input is null)
        {
            errors.Add(RecordErrors.NoValues.At("/values"));
        }

        return (input ?? new RecordInput(form.Fields.Length), errors);
    }

    /// <summary>Reads <c>{ "atomic"?, "operations": [ { "op", "id"?, "key"?, "values"? } ] }</c>; a key is a field or a list of fields.</summary>
    public static (bool Atomic, List<RecordChange> Changes, ErrorList Errors) ReadBatch(ReadOnlySpan<byte> body, CompiledForm form)
    {
        var errors = new ErrorList();
        var changes = new List<RecordChange>();
        var (atomic, found) = (false, false);
        var reader = new Utf8JsonReader(body, Options);
        reader.Read();
        while (reader.TokenType != JsonTokenType.EndObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("atomic"u8))
            {
                reader.Read();
                if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
                {
                    errors.Add(FieldErrors.WrongType.At("/atomic", ("expected", "true or false")));
                    reader.Skip();
                }

                atomic = reader.TokenType == JsonTokenType.True;
            }
            else if (reader.ValueTextEquals("operations"u8))
            {
                reader.Read();
                found = true;
                ReadOperations(ref reader, body, form, changes, errors);
            }
            else
            {
                Unknown(ref reader, string.Empty, errors);
            }
        }

        if (!found)
        {
            errors.Add(BatchErrors.NoOperations.At("/operations"));
        }

        return (atomic, changes, errors);
    }

    private static void ReadOperations(ref Utf8JsonReader reader, ReadOnlySpan<byte> body, CompiledForm form, List<RecordChange> changes, ErrorList errors)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            errors.Add(BatchErrors.NoOperations.At("/operations"));
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (changes.Count == MostOperations)
            {
                errors.Add(BatchErrors.TooMany.At("/operations", ("maximum", MostOperations)));
                return;
            }

            changes.Add(ReadOperation(ref reader, body, form, $"/operations/{changes.Count}"));
        }
    }

    private static RecordChange ReadOperation(ref Utf8JsonReader reader, ReadOnlySpan<byte> body, CompiledForm form, string prefix)
    {
        var errors = new ErrorList();
        string? op = null, id = null;
        List<string>? key = null;
        RecordInput? input = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            errors.Add(FieldErrors.WrongType.At(prefix, ("expected", "object")));
            return new RecordChange { Kind = ChangeKind.Create, Input = new RecordInput(form.Fields.Length), Prefix = prefix, Errors = errors };
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
            {
                op = Text(ref reader, $"{prefix}/op", errors);
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                id = Text(ref reader, $"{prefix}/id", errors);
            }
            else if (reader.ValueTextEquals("key"u8))
            {
                key = Texts(ref reader, $"{prefix}/key", errors);
            }
            else if (reader.ValueTextEquals("values"u8) && input is null)
            {
                reader.Read();
                input = RecordParser.Read(ref reader, form, prefix, errors);
            }
            else
            {
                Unknown(ref reader, prefix, errors);
            }
        }

        return Make(form, op, id, key, input, prefix, errors);
    }

    private static RecordChange Make(CompiledForm form, string? op, string? id, List<string>? key, RecordInput? input, string prefix, ErrorList errors)
    {
        ChangeKind? kind = op switch
        {
            "create" => ChangeKind.Create,
            "update" => ChangeKind.Update,
            "upsert" => ChangeKind.Upsert,
            "delete" => ChangeKind.Delete,
            _ => null,
        };
        if (kind is null)
        {
            errors.Add(BatchErrors.UnknownOperation.At($"{prefix}/op", ("op", op)));
        }

        long record = 0;
        if (kind is ChangeKind.Update or ChangeKind.Delete && !(id is not null && RecordId.TryParse(id, out record)))
        {
            errors.Add(id is null ? BatchErrors.IdNeeded.At($"{prefix}/id") : RecordErrors.NotFound.At($"{prefix}/id"));
        }

        var fields = key?.Select(form.Find).OfType<CompiledField>().ToArray() ?? [];
        var keyed = kind == ChangeKind.Upsert && fields.Length == key?.Count ? RecordKey.Of(fields) : null;
        if (kind == ChangeKind.Upsert && keyed is null)
        {
            errors.Add(RecordErrors.NoKey.At($"{prefix}/key", ("field", key is null ? null : string.Join(", ", key))));
        }

        if (kind is not ChangeKind.Delete && input is null)
        {
            errors.Add(RecordErrors.NoValues.At($"{prefix}/values"));
        }

        return new RecordChange
        {
            Kind = kind ?? ChangeKind.Create,
            Id = record,
            Key = keyed,
            Input = input ?? new RecordInput(form.Fields.Length),
            Prefix = prefix,
            Errors = errors,
        };
    }

    // One text, or a list of them.
    private static List<string>? Texts(ref Utf8JsonReader reader, string place, ErrorList errors)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return TextHere(ref reader, place, errors) is { } only ? [only] : null;
        }

        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(TextHere(ref reader, $"{place}/{texts.Count}", errors) ?? string.Empty);
        }

        return texts;
    }

    private static string? Text(ref Utf8JsonReader reader, string place, ErrorList errors)
    {
        reader.Read();
        return TextHere(ref reader, place, errors);
    }

    private static string? TextHere(ref Utf8JsonReader reader, string place, ErrorList errors)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var found = new ErrorList();
            var text = JsonText.Read(ref reader, new FieldIssues(found, default));
            errors.AddRange(found.Errors.Select(error => error with { Pointer = place }));
            return text;
        }

        reader.Skip();
        errors.Add(FieldErrors.WrongType.At(place, ("expected", "text")));
        return null;
    }

    private static void Unknown(ref Utf8JsonReader reader, string prefix, ErrorList errors)
    {
        var name = reader.GetString()!;
        name = name.Length > 60 ? name[..60] + "…" : name;
        errors.Add(BatchErrors.UnknownMember.At($"{prefix}/{JsonPointer.Escape(name)}", ("member", name)));
        reader.Read();
        reader.Skip();
    }
}
