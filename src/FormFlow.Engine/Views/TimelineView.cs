using System.ComponentModel;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Views;

/// <summary>Records as bars along time.</summary>
[Description("Records as bars along time.")]
public sealed record TimelineView : View
{
    [Description("The key of the date or date-time a bar starts at.")]
    public required string Start { get; init; }

    [Description("The key of the date or date-time a bar ends at.")]
    public required string End { get; init; }

    [Description("The key of the field written on a bar; the form's title when absent.")]
    public string? TitleField { get; init; }

    [Description("The key of the field whose equal values share a lane.")]
    public string? GroupBy { get; init; }

    [Description("The key of a fraction (0.25 for 25 %) that fills the bar.")]
    public string? Progress { get; init; }

    [Description("How much time is seen at first.")]
    public TimelineScale Scale { get; init; }

    /// <inheritdoc/>
    protected override void CheckFields(ViewCheck check)
    {
        check.Suitable("/start", Start, IsDay);
        check.Suitable("/end", End, IsDay);
        check.Known("/titleField", TitleField);
        check.Suitable("/groupBy", GroupBy, static kind => kind is ValueKind.Text or ValueKind.Reference or ValueKind.Boolean);
        check.Suitable("/progress", Progress, static kind => kind == ValueKind.Number);
    }

    private static bool IsDay(ValueKind kind) => kind is ValueKind.Date or ValueKind.DateTime;
}
