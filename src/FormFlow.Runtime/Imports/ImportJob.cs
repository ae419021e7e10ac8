using System.Text.Json.Serialization;

namespace FormFlow.Runtime.Imports;

/// <summary>An import, a batch that can be undone, or the undoing of either, as it stands.</summary>
public sealed record ImportJob
{
    public required string Id { get; init; }

    /// <summary>The key of the form.</summary>
    public required string Form { get; init; }

    /// <summary><c>import</c>, <c>batch</c> or <c>undo</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>queued</c>, <c>running</c>, <c>done</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The share done, 0 to 1.</summary>
    public required decimal Progress { get; init; }

    /// <summary>How many rows were read so far; of an undoing, how many records were looked at.</summary>
    public required long Rows { get; init; }

    public required long Created { get; init; }

    public required long Updated { get; init; }

    /// <summary>How many rows said what the records said already.</summary>
    public required long Unchanged { get; init; }

    /// <summary>How many records an undoing, or a batch, moved to the recycle bin.</summary>
    public required long Removed { get; init; }

    /// <summary>How many rows were refused; <c>…/errors</c> gives them as a file.</summary>
    public required long Failed { get; init; }

    /// <summary><c>create</c> or <c>upsert</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mode { get; init; }

    public required bool DryRun { get; init; }

    /// <summary>The name of the file as it was sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? File { get; init; }

    /// <summary>Column to field, as it is done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Mapping { get; init; }

    /// <summary>Whether no mapping was sent, so that only columns with the name of a field were taken.</summary>
    public bool MappingSuggested { get; init; }

    /// <summary>The commonest problems, at most fifty.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Why it failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImportMessage? Message { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>The id of the member who asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CreatedBy { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? StartedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? FinishedAt { get; init; }

    /// <summary>Of an undoing, the import that it undoes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Undoes { get; init; }

    /// <summary>Of an import, the job that undoes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? UndoneBy { get; init; }
}
