using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Records;

/// <summary>
/// A path of a formula such as <c>price</c>, <c>items.amount</c>, <c>account.industry</c> or <c>parent.rate</c>, resolved once against a
/// compiled form: one value, or the values of a column in all rows of a sub-form.
/// </summary>
public sealed record ValuePath
{
    private ValuePath(CompiledField? rows, BoundPath path)
    {
        Rows = rows;
        Path = path;
    }

    /// <summary>The sub-form whose rows it gathers a column from; null when it gives one value.</summary>
    public CompiledField? Rows { get; }

    /// <summary>The place of the value, from the record or the row on.</summary>
    public BoundPath Path { get; }

    /// <summary>The field of the record (or row) it begins with, on which its value depends; null for a system field.</summary>
    public CompiledField? Start => Path.Start;

    /// <summary>Resolves a path; null when it ends nowhere.</summary>
    /// <param name="form">The form it begins at.</param>
    /// <param name="subform">The sub-form whose rows it belongs to; null for the record itself.</param>
    /// <param name="text">The path.</param>
    public static ValuePath? Resolve(CompiledForm form, CompiledField? subform, string text)
    {
        var errors = new ErrorList();
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (subform is null && dot > 0 && form.Find(text[..dot]) is { Field: SubformField } rows)
        {
            return BoundPath.Bind(form, text[(dot + 1)..], errors, null, rows) is { InRow: true } column ? new ValuePath(rows, column) : null;
        }

        return BoundPath.Bind(form, text, errors, null, subform) is { } path ? new ValuePath(null, path) : null;
    }

    /// <summary>The value: canonical, or for <see cref="Rows"/> an array of canonical values, one a row.</summary>
    public object? Read(in RecordScope scope)
    {
        if (Rows is null)
        {
            return scope.Find(Path);
        }

        if (scope.Values[Rows.Slot] is not SubformRow[] rows)
        {
            return Array.Empty<object?>();
        }

        var column = new object?[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            column[i] = (scope with { Row = rows[i].Values }).Find(Path);
        }

        return column;
    }
}
