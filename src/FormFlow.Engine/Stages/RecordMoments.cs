namespace FormFlow.Engine.Stages;

/// <summary>What is known of a record's past beside its values.</summary>
/// <param name="LastActivity">When somebody last did something with it, in UTC.</param>
/// <param name="After">The instant behind which scheduled moments are sought, in UTC: when the last one was taken care of, or the timer began.</param>
public sealed record RecordMoments(DateTime LastActivity, DateTime After);
