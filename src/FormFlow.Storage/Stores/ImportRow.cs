namespace FormFlow.Storage.Stores;

/// <summary>An import, or the undoing of one, as a job; instants in Unix milliseconds.</summary>
public sealed record ImportRow
{
    public required long Id { get; init; }

    /// <summary>One of <see cref="ImportKinds"/>; of an undoing, that of what it undoes.</summary>
    public string Kind { get; init; } = ImportKinds.Import;

    /// <summary>Whether it is what people call an import, a batch or the undoing of one.</summary>
    public bool IsImport => Kind != ImportKinds.Publish;

    /// <summary>The stable id of the form; of a publish, the key of the app.</summary>
    public required string Form { get; init; }

    /// <summary>The import that this one undoes; null for an import.</summary>
    public long? Undoes { get; init; }

    /// <summary>The latest job that undoes this one; null when there is none.</summary>
    public long? UndoneBy { get; init; }

    /// <summary><c>queued</c>, <c>running</c>, <c>done</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    public required string Status { get; set; }

    /// <summary>JSON of what was asked.</summary>
    public required string Options { get; init; }

    /// <summary>JSON of on whose behalf.</summary>
    public required string Caller { get; init; }

    public required long CreatedAt { get; init; }

    public long? StartedAt { get; set; }

    public long? FinishedAt { get; set; }

    /// <summary>The process that runs it; null while none does.</summary>
    public string? Runner { get; set; }

    /// <summary>Until when the runner may be silent before another takes over.</summary>
    public long? Lease { get; set; }

    /// <summary>1 when somebody asked to stop it.</summary>
    public long Cancelling { get; set; }

    /// <summary>How far it came: the last row of the file, or the place in the journal.</summary>
    public long Position { get; set; }

    /// <summary>The share done, in thousandths.</summary>
    public long Progress { get; set; }

    /// <summary>The journal's place before which the job wrote nothing.</summary>
    public long? FirstSeq { get; set; }

    /// <summary>The journal's place behind which the job wrote nothing.</summary>
    public long? LastSeq { get; set; }

    public long Rows { get; set; }

    public long Created { get; set; }

    public long Updated { get; set; }

    public long Unchanged { get; set; }

    public long Removed { get; set; }

    public long Failed { get; set; }

    /// <summary>JSON of the commonest problems.</summary>
    public string? Problems { get; set; }

    /// <summary>JSON of why it failed.</summary>
    public string? Message { get; set; }
}
