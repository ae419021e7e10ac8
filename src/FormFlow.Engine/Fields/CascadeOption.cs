using System.ComponentModel;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Fields;

/// <summary>Something that can be chosen, with what can be chosen below it.</summary>
[Description("Something that can be chosen, with what can be chosen below it.")]
public sealed record CascadeOption
{
    [Description("What is kept in records, unique among its neighbours; keep it when the label changes.")]
    public required string Value { get; init; }

    [Description("What people read; the value when absent.")]
    public LocalizedText? Label { get; init; }

    [Description("The options of the next level.")]
    public IReadOnlyList<CascadeOption>? Children { get; init; }

    /// <summary>The label in a language; the value when there is none.</summary>
    public string LabelIn(string language) => Label?.In(language) ?? Value;

    /// <summary>Everything this option is called: its value, then its labels.</summary>
    internal IEnumerable<string> Names() => Label is null ? [Value] : Label.Texts.Select(text => text.Value).Prepend(Value);
}
