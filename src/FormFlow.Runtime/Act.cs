using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime;

/// <summary>On whose behalf something is done, when, and what made it happen.</summary>
/// <param name="Caller">On whose behalf.</param>
/// <param name="Now">Unix milliseconds.</param>
/// <param name="Cause">What made it happen, such as <c>import:…</c>; null for a call of its own.</param>
public readonly record struct Act(Caller Caller, long Now, string? Cause = null)
{
    /// <summary>The journal's entry of what is done.</summary>
    internal JournalEntry Entry(string kind, string? form, long? record, long? version, string? changes) => new(
        0,
        Now,
        Caller.Kind switch
        {
            CallerKind.Member => "member",
            CallerKind.ApiKey => "apiKey",
            CallerKind.PublicLink => "publicLink",
            CallerKind.System => "system",
        },
        Caller.Id == 0 ? null : RecordId.Format(Caller.Id),
        Cause,
        kind,
        form,
        record,
        version,
        changes);
}
