using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Packages;

/// <summary>
/// Something that happened to a sample record since it was made: new values, items done on the checklist of its stage, a transition taken. It goes
/// the way of every change, as of then; but nothing that it would set off is done, for that is past as well.
/// </summary>
[Description("Something that happened to the record since it was made.")]
public sealed record SampleChange
{
    [Description("When.")]
    public required SampleMoment At { get; init; }

    [Description("The items done on the checklist of its stage before.")]
    public IReadOnlyList<string>? Done { get; init; }

    [Description("The key of the transition taken.")]
    public string? Transition { get; init; }

    [Description("The key of the stage field it is about; may be left out when the form has one.")]
    public string? Field { get; init; }

    [Description("The values that changed, as in the record; with a transition those it asks for.")]
    public JsonElement? Values { get; init; }

    [Description("What was said to the transition.")]
    public string? Comment { get; init; }

    [Description("The reason chosen for it, from the top of its tree down.")]
    public IReadOnlyList<string>? Reason { get; init; }

    /// <summary>The refs of the records that it points at.</summary>
    public IEnumerable<string> References() => Values is { } values ? SampleValue.References(values) : [];

    /// <summary>The values as the API takes them.</summary>
    public JsonObject Resolve(SampleContext context) => Values is { } values ? (JsonObject)SampleValue.Resolve(values, context)! : [];

    internal void Check(ErrorList errors, string place)
    {
        At.Check(errors, $"{place}/at");
        if (Values is not { } values)
        {
            return;
        }

        if (values.ValueKind != JsonValueKind.Object)
        {
            errors.Add(FormErrors.Unreadable.At($"{place}/values", ("reason", "object expected")));
            return;
        }

        SampleValue.Check(values, errors, $"{place}/values");
    }
}
