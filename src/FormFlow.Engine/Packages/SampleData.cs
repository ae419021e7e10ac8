using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Packages;

/// <summary>Sample records of one form: the document <c>data/key.json</c>.</summary>
[Description("Sample records of one form.")]
public sealed record SampleData
{
    private static readonly JsonSerializerOptions OneLine = new(DocumentJson.Options) { WriteIndented = false };

    [JsonPropertyName("$schema")]
    [Description("The address of this schema, for editors.")]
    public string? SchemaAddress { get; init; }

    [Description("The records, in the order they are made unless they refer to each other.")]
    public required IReadOnlyList<SampleRecord> Records { get; init; }

    /// <summary>The JSON with one record a line, so that a change of one record is a change of one line.</summary>
    public string Write()
    {
        var json = new StringBuilder("{\n");
        if (SchemaAddress is not null)
        {
            json.Append("  \"$schema\": ").Append(JsonSerializer.Serialize(SchemaAddress, OneLine)).Append(",\n");
        }

        json.Append("  \"records\": [");
        for (var i = 0; i < Records.Count; i++)
        {
            json.Append(i == 0 ? "\n    " : ",\n    ").Append(JsonSerializer.Serialize(Records[i], OneLine));
        }

        return json.Append("\n  ]\n}\n").ToString();
    }
}
