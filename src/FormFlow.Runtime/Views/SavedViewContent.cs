using System.Text.Json;

namespace FormFlow.Runtime.Views;

/// <summary>A view as a member saves it.</summary>
public sealed record SavedViewContent
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Whether others see it: those its document names as the audience, everybody when it names none; otherwise who saved it alone.</summary>
    public bool Shared { get; init; }

    /// <summary>The key of the app's view it began as.</summary>
    public string? Base { get; init; }

    /// <summary>A view document, without label and form.</summary>
    public required JsonElement View { get; init; }
}
