using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>
/// A number or date kept from related records or from rows. It behaves like a field of its result's type: a count is a whole number, everything
/// else is of the kind of the field that is measured.
/// </summary>
[Description("A number or date kept from related records or rows: their count, the sum, average, least or greatest value of a field.")]
public sealed record RollupField : DerivedField
{
    private const int MostDecimals = 10;

    // Rollups of rollups: a longer chain is a loop.
    private const int MostDepth = 32;

    [Description("The full key of the form whose records point here, such as shop.order; absent when 'via' is a field of this form.")]
    public string? Form { get; init; }

    [Description("With a form: its lookup that points here, also one in rows, such as items.product. Without: a lookup of this form that holds several, or a sub-form.")]
    public required string Via { get; init; }

    [Description("What is kept.")]
    public required RollupFunction? Fn { get; init; }

    [Description("The key of the field (or column) that is measured; a count without one counts records or rows.")]
    public string? Field { get; init; }

    [Description("Only records or rows for which this holds; it may depend on the day or the hour, but not on who asks.")]
    public Condition? Filter { get; init; }

    [Description("The decimals of an average; two more than the field has when absent.")]
    public int? Decimals { get; init; }

    /// <summary>What is kept.</summary>
    [JsonIgnore]
    public RollupFunction Function => Fn ?? RollupFunction.Count;

    /// <summary>The field that is measured, or a field of its result's type; null in a document, and for a plain count.</summary>
    [JsonIgnore]
    public Field? Measured { get; init; }

    /// <inheritdoc/>
    public override bool CanBeUnique => false;

    /// <summary>The settings with what is measured found in the documents of all forms.</summary>
    public RollupField Completed(Form form, Func<string, Form?> findForm) => Completed(form, findForm, 0);

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        if (Fn is null)
        {
            check.Add("fn", FormErrors.Missing, ("member", "fn"));
        }

        if (Field is null && Function != RollupFunction.Count)
        {
            check.Add("field", FormErrors.Missing, ("member", "field"));
        }

        if (Form is not null && check.FindForm(Form) is null)
        {
            check.Add("form", FormErrors.UnknownForm, ("form", Form));
        }

        check.Range("decimals", Decimals, 0, MostDecimals);
        if (Decimals is not null && Function != RollupFunction.Avg)
        {
            check.Add("decimals", FormErrors.Contradiction, ("member", "decimals"), ("other", "fn"));
        }
    }

    private RollupField Completed(Form form, Func<string, Form?> findForm, int depth)
    {
        if (Field is null || depth == MostDepth)
        {
            return this;
        }

        var (owner, fields) = Source(form, findForm);
        return fields?.FirstOrDefault(field => field.Key == Field) switch
        {
            RollupField rollup => this with { Measured = rollup.Completed(owner!, findForm, depth + 1).ResultField },
            DerivedField derived => this with { Measured = derived.ResultField },
            var field => this with { Measured = field },
        };
    }

    // Where the measured field stands: the other form, or a sub-form.
    private (Form? Owner, IReadOnlyList<Field>? Fields) Source(Form form, Func<string, Form?> findForm)
    {
        if (Form is not null)
        {
            var (other, dot) = (findForm(Form), Via.IndexOf('.', StringComparison.Ordinal));
            return (other, dot < 0 ? other?.Fields : (other?.Fields.FirstOrDefault(field => field.Key == Via[..dot]) as SubformField)?.Fields);
        }

        if (form.Fields.FirstOrDefault(field => field.Key == Via) is not LookupField lookup)
        {
            return (form, (form.Fields.FirstOrDefault(field => field.Key == Via) as SubformField)?.Fields);
        }

        var target = findForm(lookup.Form);
        return (target, target?.Fields);
    }

    /// <inheritdoc/>
    protected override Field MakeResult() => (Function, Measured) switch
    {
        (RollupFunction.Min or RollupFunction.Max, { Kind: ValueKind.Number or ValueKind.Date or ValueKind.DateTime or ValueKind.Time } measured) => measured,
        (RollupFunction.Sum, DecimalField or DurationField) => Measured,
        (RollupFunction.Avg, DecimalField measured) => measured.WithDecimals(Decimals),
        (RollupFunction.Avg, _) => new NumberField { Key = Key, Decimals = Decimals ?? 2 },
        _ => new NumberField { Key = Key, Decimals = 0 },
    };
}
