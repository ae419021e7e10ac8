using System.Text.Json;

namespace FormFlow.Engine.Fields;

/// <summary>Moves a reader past what is not wanted.</summary>
internal static class JsonSkip
{
    /// <summary>From inside an array, at one of its values' last tokens, to the array's end.</summary>
    public static void ToEndOfArray(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Skip();
        }
    }

    /// <summary>From the first token of one of an array's values, to the array's end.</summary>
    public static void ToEndOfArrayFromValue(ref Utf8JsonReader reader)
    {
        reader.Skip();
        ToEndOfArray(ref reader);
    }
}
