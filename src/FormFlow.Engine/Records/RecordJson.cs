using System.Text.Json;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Records;

/// <summary>The members that every record has in JSON beside its values: for all who write records, so that they agree.</summary>
public static class RecordJson
{
    /// <summary>The name of an id.</summary>
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");

    private static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    private static readonly JsonEncodedText CreatedAt = JsonEncodedText.Encode("createdAt");
    private static readonly JsonEncodedText CreatedBy = JsonEncodedText.Encode("createdBy");
    private static readonly JsonEncodedText UpdatedAt = JsonEncodedText.Encode("updatedAt");
    private static readonly JsonEncodedText UpdatedBy = JsonEncodedText.Encode("updatedBy");
    private static readonly JsonEncodedText TheValues = JsonEncodedText.Encode("values");
    private static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");

    /// <summary>Begins a record, up to and with the begin of its values.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="id">Its id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="createdAt">When it was made, in Unix milliseconds.</param>
    /// <param name="createdBy">The member who made it, with the name.</param>
    /// <param name="updatedAt">When it was changed last, in Unix milliseconds.</param>
    /// <param name="updatedBy">The member who changed it last, with the name.</param>
    public static void Begin(Utf8JsonWriter writer, long id, long version, long createdAt, (long Id, string? Name)? createdBy, long updatedAt, (long Id, string? Name)? updatedBy)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Id);
        RecordId.Write(writer, id);
        writer.WriteNumber(Version, version);
        writer.WritePropertyName(CreatedAt);
        Values.WriteInstant(writer, createdAt);
        writer.WritePropertyName(CreatedBy);
        WriteMember(writer, createdBy);
        writer.WritePropertyName(UpdatedAt);
        Values.WriteInstant(writer, updatedAt);
        writer.WritePropertyName(UpdatedBy);
        WriteMember(writer, updatedBy);
        writer.WriteStartObject(TheValues);
    }

    /// <summary>Writes behind the values of a record which of them wait to be computed; nothing when none do.</summary>
    public static void WritePending(Utf8JsonWriter writer, IReadOnlyList<string> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("pending");
        foreach (var field in fields)
        {
            writer.WriteStringValue(field);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes what a reference points at.</summary>
    public static void WriteReference(Utf8JsonWriter writer, long id, string? title)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Id);
        RecordId.Write(writer, id);
        writer.WriteString(Title, title);
        writer.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter writer, (long Id, string? Name)? member)
    {
        if (member is { } known)
        {
            WriteReference(writer, known.Id, known.Name);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
