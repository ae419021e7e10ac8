using System.Text.Encodings.Web;
using System.Text.Json;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Fields;

/// <summary>What all fields share whose value has parts, kept as canonical JSON.</summary>
public abstract record StructureField : Field
{
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Structure;

    /// <summary>Writes a structure in the one way it is kept.</summary>
    private protected static Structure Make(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Canonical))
        {
            write(writer);
        }

        return new Structure(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    /// <summary>
    /// Reads the next member of an object into its name; false at the object's end. A member that is unknown or stands twice is reported and
    /// skipped. Afterwards the reader is on the member's value.
    /// </summary>
    private protected static bool NextMember(ref Utf8JsonReader reader, ReadOnlySpan<string> known, ref int seen, FieldIssues issues, out int member)
    {
        member = -1;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader, issues);
            reader.Read();
            if (name is not null)
            {
                member = known.IndexOf(name);
                if (member >= 0 && (seen & (1 << member)) == 0)
                {
                    seen |= 1 << member;
                    return true;
                }

                issues.Member(name).Add(member < 0 ? FieldErrors.UnknownMember : FieldErrors.RepeatedMember, ("member", FieldIssues.Quote(name)));
            }

            reader.Skip();
        }

        return false;
    }
}
