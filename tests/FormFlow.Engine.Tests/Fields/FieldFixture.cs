using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Tests.Fields;

/// <summary>Reads and writes values the way the reader and writer of records do.</summary>
internal static class FieldFixture
{
    public static (object? Value, IReadOnlyList<Error> Errors) Read(Field field, string json)
    {
        var errors = new ErrorList();
        var issues = new FieldIssues(errors, new FieldPath(string.Empty, "f"));
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return (Checked(field, field.Read(ref reader, issues), issues), errors.Errors);
    }

    public static (object? Value, IReadOnlyList<Error> Errors) Parse(Field field, string text, TextContext context)
    {
        var errors = new ErrorList();
        var issues = new FieldIssues(errors, new FieldPath(string.Empty, "f"));
        return (Checked(field, field.Parse(text, context, issues), issues), errors.Errors);
    }

    public static string Write(Field field, object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                field.Write(writer, value);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static IReadOnlyList<Error> CheckSettings(params Field[] fields)
    {
        var errors = new ErrorList();
        var form = new Form { Label = "Form", Fields = fields };
        fields[0].CheckSettings(new SettingsCheck(errors, "/fields/0", form, fields, _ => null));
        return errors.Errors;
    }

    /// <summary>A reader over the bytes, in one piece or in pieces of a few bytes.</summary>
    public static Utf8JsonReader Reader(byte[] json, bool inPieces)
    {
        if (!inPieces)
        {
            return new Utf8JsonReader(json);
        }

        var first = new Piece(json.AsMemory(0, Math.Min(3, json.Length)), null);
        var last = first;
        for (var at = 3; at < json.Length; at += 3)
        {
            last = new Piece(json.AsMemory(at, Math.Min(3, json.Length - at)), last);
        }

        return new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
    }

    private static object? Checked(Field field, object? value, FieldIssues issues)
    {
        if (value is not null)
        {
            field.Check(value, issues);
        }

        return value;
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? before)
        {
            Memory = memory;
            if (before is not null)
            {
                before.Next = this;
                RunningIndex = before.RunningIndex + before.Memory.Length;
            }
        }
    }
}
