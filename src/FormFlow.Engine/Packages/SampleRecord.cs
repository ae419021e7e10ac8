using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Packages;

/// <summary>
/// A sample record. Its values are what the API takes, and besides, anywhere in them: <c>{ "ref": "c1" }</c> for the id of another sample
/// record, <c>{ "member": "me" }</c> for the member who installs, and <c>{ "daysFromToday": -12 }</c>, with <c>"time": "14:30"</c> for an
/// instant, for days that move with the installation so that samples never grow stale. It may have a past: when it was made, and what happened
/// to it since.
/// </summary>
public sealed record SampleRecord
{
    [Description("The name other sample records of the package refer to it by.")]
    public string? Ref { get; init; }

    [Description("The values by field key, as the API takes them; { \"ref\": \"…\" }, { \"member\": \"me\" } and { \"daysFromToday\": -12, \"time\"?: \"14:30\" } stand for what is known at installation.")]
    public required JsonElement Values { get; init; }

    [Description("When it was made; at the installation when absent.")]
    public SampleMoment? At { get; init; }

    [Description("What happened to it since, in order.")]
    public IReadOnlyList<SampleChange>? Changes { get; init; }

    /// <summary>The refs of the records that this one points at.</summary>
    public IEnumerable<string> References() => SampleValue.References(Values);

    /// <summary>The values as the API takes them.</summary>
    public JsonObject Resolve(SampleContext context) => (JsonObject)SampleValue.Resolve(Values, context)!;

    internal void Check(ErrorList errors, string place)
    {
        if (Values.ValueKind != JsonValueKind.Object)
        {
            errors.Add(FormErrors.Unreadable.At($"{place}/values", ("reason", "object expected")));
            return;
        }

        SampleValue.Check(Values, errors, $"{place}/values");
        At?.Check(errors, $"{place}/at");
        for (var i = 0; i < (Changes?.Count ?? 0); i++)
        {
            Changes![i].Check(errors, $"{place}/changes/{i}");
            if ((i == 0 ? At : Changes[i - 1].At) is { } before ? Changes[i].At.Order.CompareTo(before.Order) < 0 : i == 0)
            {
                errors.Add(PackageErrors.InvalidSample.At($"{place}/changes/{i}/at", ("reason", "it comes before what happened already")));
            }
        }
    }
}
