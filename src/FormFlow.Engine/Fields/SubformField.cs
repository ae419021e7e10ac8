using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>Rows of fields saved with their record, in an order people choose.</summary>
[Description("Rows of fields saved with their record.")]
public sealed record SubformField : Field
{
    /// <summary>The most rows a sub-form can hold.</summary>
    public const int MostRows = 10_000;

    [Description("The columns: fields of any type that can stand in a row.")]
    public required IReadOnlyList<Field> Fields { get; init; }

    [Description("What must hold for every row, with the message shown when it does not.")]
    public IReadOnlyList<Validation>? Validations { get; init; }

    [Description("The fewest rows.")]
    public int? MinRows { get; init; }

    [Description("The most rows; 10000 when absent.")]
    public int? MaxRows { get; init; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Rows;

    /// <summary>Not read here: the rows are read by the reader of records, who knows the compiled columns.</summary>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues) => throw new InvalidOperationException("Rows are read by the reader of records.");

    /// <inheritdoc/>
    public override void Check(object value, FieldIssues issues)
    {
        var count = ((Array)value).Length;
        if (count > (MaxRows ?? MostRows))
        {
            issues.Add(FieldErrors.TooMany, ("maximum", MaxRows ?? MostRows));
        }

        if (count < MinRows)
        {
            issues.Add(FieldErrors.TooFew, ("minimum", MinRows));
        }
    }

    /// <summary>Rows do not come from one cell of a spreadsheet.</summary>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        issues.Add(FieldErrors.WrongType, ("expected", "rows"));
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var row = RecordSchema.Of(Fields);
        row["properties"]!["id"] = new JsonObject { ["type"] = "string", ["description"] = "Names a row that is kept; absent for a new one." };
        return new JsonObject { ["type"] = "array", ["items"] = row, ["maxItems"] = MaxRows ?? MostRows };
    }

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        check.Range("maxRows", MaxRows, 1, MostRows);
        check.Range("minRows", MinRows, 0, MaxRows ?? MostRows);
        if (Fields.Count == 0)
        {
            check.Add("fields", FormErrors.NoFields);
        }

        for (var i = 0; i < Fields.Count; i++)
        {
            if (!CanStandInRow(Fields[i]))
            {
                check.Add($"fields/{i}/type", FormErrors.NotAllowed, ("member", FieldTypes.NameOf(Fields[i])), ("type", "subform"));
            }

            if (Fields[i].Unique)
            {
                check.Add($"fields/{i}/unique", FormErrors.NotAllowed, ("member", "unique"), ("type", "subform"));
            }
        }
    }

    private static bool CanStandInRow(Field field) => field.Kind != ValueKind.Rows && field is not (AutoNumberField or LinkedValueField or RollupField);
}
