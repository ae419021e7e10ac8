namespace FormFlow.Runtime.Tasks;

/// <summary>The record something is about.</summary>
public sealed record RecordPlace
{
    /// <summary>The key of its form.</summary>
    public required string Form { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }
}
