using System.Text.Json;
using System.Text.Json.Serialization;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Documents;

/// <summary>A publish that converts so many saved values that it is prepared while people go on working, as it stands.</summary>
public sealed record PublishJob
{
    private static readonly string[] Languages = ["en", "zh-CN"];

    public required string Id { get; init; }

    /// <summary>The app's key.</summary>
    public required string App { get; init; }

    /// <summary><c>queued</c>, <c>running</c>, <c>done</c> (it is published), <c>failed</c> or <c>cancelled</c> (nothing was).</summary>
    public required string Status { get; init; }

    /// <summary>The share done, 0 to 1.</summary>
    public required decimal Progress { get; init; }

    /// <summary>How many saved values are converted.</summary>
    public required long Total { get; init; }

    /// <summary>How many were looked at.</summary>
    public required long Done { get; init; }

    /// <summary>How many of those do not convert: they become blank and are kept aside.</summary>
    public required long Failed { get; init; }

    /// <summary>The fields that are converted.</summary>
    public required IReadOnlyList<ConvertedField> Fields { get; init; }

    /// <summary>Why it failed.</summary>
    public required IReadOnlyList<PublishAnswer.Obstacle> Errors { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>The id of the member who asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CreatedBy { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? FinishedAt { get; init; }

    internal static PublishJob Of(ImportRow row, IReadOnlyList<PreparedColumnRow> columns, string language) => new()
    {
        Id = RecordId.Format(row.Id),
        App = row.Form,
        Status = row.Status,
        Progress = row.Progress / 1000m,
        Total = columns.Sum(column => column.Total),
        Done = columns.Sum(column => column.Done),
        Failed = columns.Sum(column => column.Failed),
        Fields = [.. columns.Select(column => new ConvertedField(column.Form, column.Field, column.Total, column.Done, column.Failed))],
        Errors = row.Message is null ? [] : JsonSerializer.Deserialize<Dictionary<string, PublishAnswer.Obstacle[]>>(row.Message)![Languages.FirstOrDefault(language.Equals) ?? Languages[0]],
        CreatedAt = Instant(row.CreatedAt),
        CreatedBy = JsonSerializer.Deserialize<Caller>(row.Caller)!.Member is { } member ? RecordId.Format(member) : null,
        FinishedAt = row.FinishedAt is { } finished ? Instant(finished) : null,
    };

    /// <summary>Errors as they are kept, in every language.</summary>
    internal static string Keep(IReadOnlyList<Error> errors) =>
        JsonSerializer.Serialize(Languages.ToDictionary(language => language, language => errors.Select(error => PublishAnswer.Obstacle.Of(error, language)).ToArray()));

    private static DateTime Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;

    /// <summary>A field whose saved values are converted.</summary>
    /// <param name="Form">The key of its form.</param>
    /// <param name="Field">Its key; a column of a sub-form as <c>rows.column</c>.</param>
    /// <param name="Total">How many values there were when it began.</param>
    /// <param name="Done">How many were looked at.</param>
    /// <param name="Failed">How many of those do not convert.</param>
    public sealed record ConvertedField(string Form, string Field, long Total, long Done, long Failed);
}
