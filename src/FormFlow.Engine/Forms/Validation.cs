using System.ComponentModel;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Forms;

/// <summary>Something that must hold for a record (or a row of a sub-form) to be saved.</summary>
public sealed record Validation
{
    [Description("The condition or formula that must hold. A formula that yields blank holds.")]
    public required Criterion Check { get; init; }

    [Description("What people read when it does not hold.")]
    public required LocalizedText Message { get; init; }

    [Description("The field the message is shown at; the record as a whole when absent.")]
    public string? Field { get; init; }
}
