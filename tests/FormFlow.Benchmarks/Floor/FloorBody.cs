using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FormFlow.Benchmarks.Floor;

/// <summary>Reads <c>{ "values": { … } }</c> straight into column values, believing every word.</summary>
internal static class FloorBody
{
    private static readonly JsonEncodedText[] Keys = [.. Workload.Fields.Select(field => JsonEncodedText.Encode(field.Key))];

    /// <summary>The column values, and the text of the object of values.</summary>
    public static (object?[] Values, string Text) Read(ReadOnlySpan<byte> json)
    {
        var values = new object?[Keys.Length];
        var reader = new Utf8JsonReader(json);
        reader.Read();
        reader.Read();
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            while (!reader.ValueTextEquals(Keys[next].EncodedUtf8Bytes))
            {
                next++;
            }

            reader.Read();
            values[next] = Workload.Fields[next].Kind switch
            {
                WorkloadKind.Text => reader.GetString(),
                WorkloadKind.Money => (long)(reader.GetDecimal() * 100),
                WorkloadKind.Flag => reader.GetBoolean() ? 1L : 0L,
                WorkloadKind.Day => (long)(DateOnly.Parse(reader.GetString()!, CultureInfo.InvariantCulture).DayNumber - new DateOnly(1970, 1, 1).DayNumber),
                _ => reader.GetInt64(),
            };
        }

        return (values, Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]));
    }
}
