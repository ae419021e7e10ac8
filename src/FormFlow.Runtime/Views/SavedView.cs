using System.Text.Json;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Views;

/// <summary>A view over a form that a member saved.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Shared">Whether others see it: those the view names as its audience, everybody when it names none.</param>
/// <param name="Base">The key of the app's view it began as; null for none, or when it is not there for the caller.</param>
/// <param name="View">The view document, without label and form.</param>
/// <param name="By">Who saved it.</param>
/// <param name="Mine">Whether that is the caller.</param>
/// <param name="MayChange">Whether the caller may change and delete it.</param>
/// <param name="CreatedAt">When it was saved first.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
/// <param name="Problems">What of it no longer fits the form as it is published now; empty when all does.</param>
public sealed record SavedView(
    string Id,
    long Version,
    string Form,
    string Name,
    bool Shared,
    string? Base,
    JsonElement View,
    Reference? By,
    bool Mine,
    bool MayChange,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<PublishAnswer.Obstacle> Problems) : IVersioned;
