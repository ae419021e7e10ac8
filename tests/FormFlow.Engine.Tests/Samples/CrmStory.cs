using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Packages;

namespace FormFlow.Engine.Tests.Samples;

/// <summary>A sample record's past: when it was made, and what happened to it since. Days are relative to the installation.</summary>
internal sealed class CrmStory(int made)
{
    private static readonly string[] Times = ["09:30", "10:15", "11:00", "13:45", "14:30", "15:15", "16:00", "16:45"];

    private readonly List<SampleChange> changes = [];

    /// <summary>When it was made.</summary>
    public SampleMoment At => Moment(made, 0);

    /// <summary>What happened.</summary>
    public IReadOnlyList<SampleChange>? Changes => changes.Count > 0 ? changes : null;

    /// <summary>The day of the last thing that happened.</summary>
    public int Last => changes.Count > 0 ? changes[^1].At.DaysFromToday : made;

    /// <summary>Days between two, in order, the last one among them.</summary>
    public static int[] Days(CrmDice dice, int after, int last, int count) =>
        [.. Enumerable.Range(0, count).Select(step => step == count - 1 ? last : after + 1 + dice.Below(Math.Max(1, last - after - 1))).Order()];

    /// <summary>Something more that happened.</summary>
    public CrmStory Then(int day, string? transition, JsonObject? values = null, string[]? done = null, string[]? reason = null, string? comment = null)
    {
        changes.Add(new SampleChange
        {
            At = Moment(Math.Max(day, Last), changes.Count + 1),
            Transition = transition,
            Values = values is { Count: > 0 } ? JsonSerializer.SerializeToElement(values) : null,
            Done = done,
            Reason = reason,
            Comment = comment,
        });
        return this;
    }

    private static SampleMoment Moment(int day, int nth) => new() { DaysFromToday = day, Time = Times[Math.Min(nth, Times.Length - 1)] };
}
