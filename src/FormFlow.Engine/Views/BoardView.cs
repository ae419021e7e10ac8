using System.ComponentModel;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Views;

/// <summary>Records as cards in columns, one column per value of a field; moving a card changes the value.</summary>
[Description("Records as cards in columns, one column per value of a field.")]
public sealed record BoardView : View
{
    [Description("The key of the field whose values are the columns: a select, a member, a lookup.")]
    public required string GroupBy { get; init; }

    [Description("The values whose columns are not shown, such as those of finished work.")]
    public IReadOnlyList<string>? HiddenGroups { get; init; }

    [Description("The key of the field that heads a card; the form's title when absent.")]
    public string? TitleField { get; init; }

    [Description("The keys of the fields on a card, from top to bottom.")]
    public IReadOnlyList<string>? CardFields { get; init; }

    [Description("The key of the number summed at the head of each column.")]
    public string? SumField { get; init; }

    /// <inheritdoc/>
    protected override void CheckFields(ViewCheck check)
    {
        check.Suitable("/groupBy", GroupBy, static kind => kind is ValueKind.Text or ValueKind.Reference or ValueKind.Boolean);
        check.Known("/titleField", TitleField);
        check.Known("/cardFields", CardFields);
        check.Suitable("/sumField", SumField, static kind => kind == ValueKind.Number);
    }
}
