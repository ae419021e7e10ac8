using System.Text.Json;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Views;

namespace FormFlow.Storage.Queries;

/// <summary>What is counted and measured, by which groups.</summary>
public sealed record AggregateQuery
{
    /// <summary>The most rows of an answer.</summary>
    public const int MostLimit = 10_000;

    /// <summary>The most groups.</summary>
    public const int MostGroups = 10;

    /// <summary>The most measures.</summary>
    public const int MostMeasures = 50;

    /// <summary>The groups: field paths, dates optionally by period.</summary>
    public IReadOnlyList<GroupKey>? GroupBy { get; init; }

    /// <summary>The measures; at least one.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Only records for which this holds; all when absent.</summary>
    public Condition? Filter { get; init; }

    /// <summary>The order, by names of groups or measures; by the groups when absent.</summary>
    public IReadOnlyList<SortKey>? Sort { get; init; }

    /// <summary>How many rows at most; 1000 when absent.</summary>
    public int? Limit { get; init; }

    /// <summary>One group: in JSON a field path, or <c>{ "field", "by" }</c>.</summary>
    [JsonConverter(typeof(GroupKeyConverter))]
    public sealed record GroupKey(string Field, string? By);

    /// <summary>One measure.</summary>
    public sealed record Measure
    {
        /// <summary>count, sum, avg, min, max or countDistinct.</summary>
        public required string Fn { get; init; }

        /// <summary>The field measured; a count without one counts records.</summary>
        public string? Field { get; init; }

        /// <summary>The name in the answer; the function, with the field behind an underscore, when absent.</summary>
        public string? As { get; init; }

        /// <summary>The name in the answer.</summary>
        [JsonIgnore]
        public string Name => As ?? (Field is null ? Fn : $"{Fn}_{Field}");
    }

    private sealed class GroupKeyConverter : JsonConverter<GroupKey>
    {
        public override GroupKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new GroupKey(reader.GetString()!, null);
            }

            var members = JsonElement.ParseValue(ref reader);
            if (members.ValueKind != JsonValueKind.Object || members.EnumerateObject().Any(member => member.Name is not ("field" or "by") || member.Value.ValueKind != JsonValueKind.String)
                || !members.TryGetProperty("field", out var field))
            {
                throw new JsonException("A group is a field path or an object with field and by.");
            }

            return new GroupKey(field.GetString()!, members.TryGetProperty("by", out var by) ? by.GetString() : null);
        }

        public override void Write(Utf8JsonWriter writer, GroupKey value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("field", value.Field);
            writer.WriteString("by", value.By);
            writer.WriteEndObject();
        }
    }
}
