using FormFlow.Engine.Notifications;

namespace FormFlow.Runtime.Notifications;

/// <summary>How a member is told of one sort of occasion.</summary>
/// <param name="Kind">The sort of occasion.</param>
/// <param name="Label">What it is called, in the language asked for.</param>
/// <param name="Delivery">How the member is told.</param>
/// <param name="Usual">How he is told unless he chooses otherwise.</param>
public sealed record NotificationChoice(string Kind, string Label, Delivery Delivery, Delivery Usual);
