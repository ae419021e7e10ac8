using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>A part of an auto-number.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CounterPart), "counter")]
[JsonDerivedType(typeof(DatePart), "date")]
[JsonDerivedType(typeof(TextPart), "text")]
[JsonDerivedType(typeof(FieldPart), "field")]
public abstract record AutoNumberPart
{
    /// <summary>Reports what cannot work.</summary>
    public virtual void Check(SettingsCheck check, string member)
    {
    }
}

[Description("Counts 1, 2, 3 …")]
public sealed record CounterPart : AutoNumberPart
{
    [Description("The fewest digits, filled up with zeros; 1 to 18, 4 when absent.")]
    public int? Digits { get; init; }

    [Description("The first number; 1 when absent.")]
    public long? Start { get; init; }

    [Description("When the count begins anew; never when absent.")]
    public CounterReset Reset { get; init; }

    /// <summary>The name of the period that a local day belongs to: what the counter is kept under.</summary>
    public string Period(DateOnly today) => Reset switch
    {
        CounterReset.Never => string.Empty,
        CounterReset.Day => today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CounterReset.Month => today.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        CounterReset.Year => today.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"There is no period {Reset}."),
    };

    /// <inheritdoc/>
    public override void Check(SettingsCheck check, string member)
    {
        check.Range($"{member}/digits", Digits, 1, 18);
        check.Range($"{member}/start", Start, 0, long.MaxValue / 2);
    }
}

/// <summary>When a counter begins anew.</summary>
public enum CounterReset
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>Every day of the workspace's time zone.</summary>
    Day,

    /// <summary>Every month.</summary>
    Month,

    /// <summary>Every year.</summary>
    Year,
}

[Description("The day of creation in the workspace's time zone.")]
public sealed record DatePart : AutoNumberPart
{
    private static readonly string[] Formats = ["yyyy", "yyyyMM", "yyyyMMdd", "yyMM", "yyMMdd", "yy", "MM", "MMdd", "yyyy-MM", "yyyy-MM-dd"];

    [Description("One of yyyy, yyyyMM, yyyyMMdd, yyMM, yyMMdd, yy, MM, MMdd, yyyy-MM, yyyy-MM-dd.")]
    public string Format { get; init; } = "yyyyMMdd";

    /// <inheritdoc/>
    public override void Check(SettingsCheck check, string member)
    {
        if (!Formats.Contains(Format))
        {
            check.Add($"{member}/format", FieldErrors.UnknownOption, ("option", Format));
        }
    }
}

[Description("A fixed text.")]
public sealed record TextPart : AutoNumberPart
{
    [Description("The text.")]
    public required string Text { get; init; }
}

[Description("The text of another field when the record is made.")]
public sealed record FieldPart : AutoNumberPart
{
    [Description("The key of the field.")]
    public required string Field { get; init; }

    /// <inheritdoc/>
    public override void Check(SettingsCheck check, string member)
    {
        if (!check.Siblings.Any(field => field.Key == Field && field.Column != ColumnKind.None && field is not AutoNumberField))
        {
            check.Add($"{member}/field", FormErrors.UnknownField, ("field", Field));
        }
    }
}
