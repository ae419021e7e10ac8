namespace FormFlow.Runtime.Documents;

/// <summary>What somebody asked to publish, kept until that is prepared.</summary>
/// <param name="App">The app's key.</param>
/// <param name="AllowBreaking">Whether records that do not suit the new rules are accepted.</param>
/// <param name="Request">What it was told.</param>
/// <param name="Drafts">The drafts as they were; who edits them meanwhile publishes that the next time.</param>
internal sealed record PublishAsked(string App, bool AllowBreaking, PublishRequest? Request, IReadOnlyList<AskedDraft> Drafts);
