using System.Text.Json;
using FormFlow.Engine.Conditions;

namespace FormFlow.Runtime.Scores;

/// <summary>What a table of points is to be held against.</summary>
public sealed record BackTestRequest
{
    /// <summary>The score as a field of a form document; the form's draft, or else what is published, when absent.</summary>
    public JsonElement? Field { get; init; }

    /// <summary>The records whose outcome is known; all when absent.</summary>
    public Condition? Among { get; init; }

    /// <summary>Those of them that ended as the score is meant to foretell.</summary>
    public required Condition Won { get; init; }
}
