using System.ComponentModel;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Forms;

/// <summary>Fields whose values no two records may have all alike.</summary>
public sealed record UniqueTogether
{
    /// <summary>The most fields that are held together.</summary>
    public const int MostFields = 5;

    [Description("The keys of the fields, 2 to 5. A record that leaves one of them blank is not compared.")]
    public required IReadOnlyList<string> Fields { get; init; }

    [Description("What people read when another record has the same values; a sentence that says so when absent.")]
    public LocalizedText? Message { get; init; }
}
