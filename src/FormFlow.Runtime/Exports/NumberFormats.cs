using FormFlow.Engine.Fields;

namespace FormFlow.Runtime.Exports;

/// <summary>How spreadsheets are told to show the values of a field.</summary>
internal static class NumberFormats
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["CNY"] = "[$¥-804]",
        ["USD"] = "[$$-409]",
        ["EUR"] = "[$€-2]",
        ["GBP"] = "[$£-809]",
        ["JPY"] = "[$¥-411]",
        ["HKD"] = "[$HK$-C04]",
    };

    /// <summary>The format of a field's values; null where none is needed.</summary>
    public static string? Of(Field? field) => Shown(field) switch
    {
        CurrencyField currency => $"{Signs.GetValueOrDefault(currency.Code, $"[${currency.Code}] ")}#,##0{Decimals(currency.Scale)}",
        PercentField percent => $"0{Decimals(percent.Scale - 2)}%",
        DurationField => "[h]:mm:ss",
        DecimalField { Decimals: { } decimals } => $"0{Decimals(decimals)}",
        null or NumericField => null,
        var other => other.Kind switch
        {
            ValueKind.Date => "yyyy-mm-dd",
            ValueKind.DateTime => "yyyy-mm-dd hh:mm:ss",
            ValueKind.Time => "hh:mm:ss",
            _ => null,
        },
    };

    /// <summary>Whether a field holds seconds that spreadsheets know as a share of a day.</summary>
    public static bool IsDuration(Field field) => Shown(field) is DurationField;

    private static Field? Shown(Field? field) => field is FormulaField formula ? formula.ResultField : field;

    private static string Decimals(int decimals) => decimals <= 0 ? string.Empty : "." + new string('0', decimals);
}
