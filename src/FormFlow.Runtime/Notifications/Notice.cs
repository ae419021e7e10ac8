using FormFlow.Engine.Notifications;
using FormFlow.Engine.Texts;

namespace FormFlow.Runtime.Notifications;

/// <summary>Something that happened and that members are told of.</summary>
public sealed record Notice
{
    /// <summary>The sort of occasion.</summary>
    public required NotificationKind Kind { get; init; }

    /// <summary>The very occasion: whoever was told of it is not told again.</summary>
    public required string Occasion { get; init; }

    /// <summary>What fills the kind's title in.</summary>
    public required IReadOnlyDictionary<string, LocalizedText> Parameters { get; init; }

    /// <summary>More about it, for mails; null for nothing.</summary>
    public string? Body { get; init; }

    /// <summary>Lists of what it tells of, for mails.</summary>
    public IReadOnlyList<NoticePart> Parts { get; init; } = [];

    /// <summary>Where it is found, below the workspace.</summary>
    public string Place => Task is { } task ? NoticeLine.PlaceOf(task) : "notifications";

    /// <summary>The stable id of the form of the record meant.</summary>
    public string? Form { get; init; }

    /// <summary>The record meant.</summary>
    public long? Record { get; init; }

    /// <summary>The task meant.</summary>
    public long? Task { get; init; }

    /// <summary>The comment meant.</summary>
    public long? Comment { get; init; }
}
