using System.Text.Json;
using FormFlow.Engine.Links;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Links;

/// <summary>A public link of a form.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Grows with every change of what it says.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Path">Its address on this server. Whoever knows it can fill the form in.</param>
/// <param name="Link">The link document, without its password.</param>
/// <param name="HasPassword">Whether a password is asked for.</param>
/// <param name="State">Whether it takes records now, or why not.</param>
/// <param name="Submissions">How many records were made through it.</param>
/// <param name="Held">How many submissions look suspicious and wait to be looked at.</param>
/// <param name="By">Who made it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
/// <param name="Problems">What of it no longer fits the form as it is published now; empty when all does.</param>
public sealed record LinkAnswer(
    string Id,
    long Version,
    string Form,
    string Path,
    JsonElement Link,
    bool HasPassword,
    PublicLinkState State,
    long Submissions,
    long Held,
    Reference? By,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<PublishAnswer.Obstacle> Problems) : IVersioned;
