using System.Text.Json.Nodes;

namespace FormFlow.EndToEnd.Forms;

/// <summary>A way through one of the forms: the answers that decide, then all that is left, then what is computed of it.</summary>
/// <param name="Form">The name of the source.</param>
/// <param name="Steps">The answers that decide, in order; what they show and hide is read in the source, not in what was made of it.</param>
public sealed record Journey(string Form, params IReadOnlyList<Step> Steps)
{
    /// <summary>Answers that are not left to the filler, because something is computed of them.</summary>
    public JsonObject Answers { get; init; } = [];

    /// <summary>What the form must compute.</summary>
    public JsonObject Computed { get; init; } = [];

    /// <summary>Fields not shown while no question is answered.</summary>
    public IReadOnlyList<string> HiddenAtFirst { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Form;
}
