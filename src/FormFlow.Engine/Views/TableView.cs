using System.ComponentModel;

namespace FormFlow.Engine.Views;

/// <summary>Records as rows.</summary>
[Description("Records as rows of a table.")]
public sealed record TableView : View
{
    [Description("The columns from left to right.")]
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    [Description("The keys of up to three fields whose equal values stand together under a heading.")]
    public IReadOnlyList<string>? GroupBy { get; init; }

    [Description("How many columns on the left stay in place while the others scroll.")]
    public int FrozenColumns { get; init; }

    /// <inheritdoc/>
    protected override void CheckFields(ViewCheck check)
    {
        const int MostGroups = 3;
        if (Columns.Count == 0)
        {
            check.Errors.Add(ViewErrors.NoColumns.At("/columns"));
        }

        for (var i = 0; i < Columns.Count; i++)
        {
            var column = Columns[i];
            if (column.Width is < TableColumn.Narrowest or > TableColumn.Widest)
            {
                check.Errors.Add(Forms.FormErrors.OutOfRange.At($"/columns/{i}/width", ("minimum", TableColumn.Narrowest), ("maximum", TableColumn.Widest)));
            }

            check.Suitable($"/columns/{i}/field", column.Field, kind => column.Total is not { } total || total.Suits(kind));
        }

        for (var i = 0; i < (GroupBy?.Count ?? 0); i++)
        {
            check.Sortable($"/groupBy/{i}", GroupBy![i]);
        }

        if (GroupBy?.Count > MostGroups)
        {
            check.Errors.Add(Forms.FormErrors.OutOfRange.At("/groupBy", ("minimum", 0), ("maximum", MostGroups)));
        }

        if (FrozenColumns < 0 || FrozenColumns > Columns.Count)
        {
            check.Errors.Add(Forms.FormErrors.OutOfRange.At("/frozenColumns", ("minimum", 0), ("maximum", Columns.Count)));
        }
    }
}
