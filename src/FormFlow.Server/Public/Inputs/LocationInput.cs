using System.Globalization;
using System.Text.Json;

namespace FormFlow.Server.Public.Inputs;

/// <summary>A point on the earth: its degrees and the words for it.</summary>
internal sealed class LocationInput : PartsInput
{
    private const string Words = "address";

    protected override IReadOnlyList<(string Name, string? Autocomplete, string? Keyboard)> Parts { get; } =
        [("latitude", "off", "decimal"), ("longitude", "off", "decimal"), (Words, "off", null)];

    // What is no number is refused by the field, in its own words.
    protected override void WritePart(Utf8JsonWriter writer, string name, string text)
    {
        if (name != Words && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees))
        {
            writer.WriteNumberValue(degrees);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }
}
