using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>A field of the record a lookup points at, read through the lookup and never kept.</summary>
[Description("A field of the record that a lookup points at, read through it.")]
public sealed record LinkedValueField : Field
{
    [Description("The key of the lookup in this form.")]
    public required string Via { get; init; }

    [Description("The key of the field in the form pointed at.")]
    public required string Field { get; init; }

    /// <summary>What the value is is known by the compiled form, from the field it is linked to; here it counts as text.</summary>
    public override ValueKind Kind => ValueKind.Text;

    /// <inheritdoc/>
    public override ColumnKind Column => ColumnKind.None;

    /// <inheritdoc/>
    public override bool IsComputed => true;

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues)
    {
        reader.Skip();
        issues.Add(FieldErrors.Computed);
        return null;
    }

    /// <inheritdoc/>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        issues.Add(FieldErrors.Computed);
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["readOnly"] = true };

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        if (check.Siblings.FirstOrDefault(field => field.Key == Via) is not LookupField { Multiple: false } lookup)
        {
            check.Add("via", FormErrors.UnknownField, ("field", Via));
            return;
        }

        var target = check.FindForm(lookup.Form)?.Fields.FirstOrDefault(field => field.Key == Field);
        if (target is null || target.Column == ColumnKind.None)
        {
            check.Add("field", FormErrors.UnknownField, ("field", $"{lookup.Form}.{Field}"));
        }
    }
}
