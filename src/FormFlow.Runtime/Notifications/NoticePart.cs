using FormFlow.Engine.Texts;

namespace FormFlow.Runtime.Notifications;

/// <summary>One of several lists that members are told of at once.</summary>
/// <param name="Label">What it lists.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Lines">The first of them; none where the number says enough.</param>
/// <param name="Place">Where all are found, below the workspace.</param>
public sealed record NoticePart(LocalizedText Label, long Total, IReadOnlyList<NoticeLine> Lines, string Place);
