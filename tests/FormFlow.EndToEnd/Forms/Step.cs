namespace FormFlow.EndToEnd.Forms;

/// <summary>An answer, and what the form's makers say it shows and hides.</summary>
/// <param name="Field">The field answered.</param>
/// <param name="Answer">The value given; several of a list apart by commas.</param>
public sealed record Step(string Field, string Answer)
{
    /// <summary>The keys of the fields that are there now.</summary>
    public IReadOnlyList<string> Shown { get; private init; } = [];

    /// <summary>The keys of those that are not.</summary>
    public IReadOnlyList<string> Hidden { get; private init; } = [];

    /// <summary>The same, with fields that it shows.</summary>
    public Step Shows(params string[] fields) => this with { Shown = fields };

    /// <summary>The same, with fields that it hides.</summary>
    public Step Hides(params string[] fields) => this with { Hidden = fields };
}
