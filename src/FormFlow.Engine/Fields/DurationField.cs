using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FormFlow.Engine.Fields;

/// <summary>A length of time in whole seconds, written h:mm:ss.</summary>
[Description("A length of time in whole seconds.")]
public sealed partial record DurationField : NumericField
{
    /// <inheritdoc/>
    protected override string Expected => "duration";

    /// <summary>Reads 1:30:00 and 1:30 (hours first), 90m, 1h 30m, 2小时, PT1H30M and plain seconds.</summary>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        var trimmed = text.Trim();
        var match = Clock().Match(trimmed);
        match = match.Success ? match : Parts().Match(trimmed);
        match = match.Success ? match : Iso().Match(trimmed);
        if (!match.Success || trimmed.EndsWith('T') || trimmed.EndsWith('P') || !match.Groups.Values.Skip(1).Any(group => group is { Success: true, Name: not "sign" }))
        {
            return base.Parse(text, context, issues);
        }

        var seconds = (Part(match, "d") * 86_400) + (Part(match, "h") * 3_600) + (Part(match, "m") * 60) + Part(match, "s");
        if (seconds != decimal.Truncate(seconds))
        {
            issues.Add(FieldErrors.TooManyDecimals, ("decimals", 0));
            return null;
        }

        return decimal.Truncate(match.Groups["sign"].Length > 0 ? -seconds : seconds);
    }

    /// <inheritdoc/>
    public override string Format(object value, TextContext context)
    {
        var seconds = (long)(decimal)value;
        if (context.IsRead)
        {
            return ReadTexts.Duration(seconds, context.Language);
        }

        var sign = seconds < 0 ? "-" : string.Empty;
        seconds = Math.Abs(seconds);
        return FormattableString.Invariant($"{sign}{seconds / 3_600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "integer" };

    private static decimal Part(Match match, string name) => match.Groups[name] is { Success: true } group
        ? decimal.Parse(group.ValueSpan, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(@"^(?<sign>-)?(?<h>[0-9]{1,14})[:：](?<m>[0-5][0-9])(?:[:：](?<s>[0-5][0-9]))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^(?<sign>-)?\s*(?:(?<d>[0-9]{1,9}(?:\.[0-9]{1,9})?)\s*(?:d|days?|天)\s*)?(?:(?<h>[0-9]{1,9}(?:\.[0-9]{1,9})?)\s*(?:h|hrs?|hours?|小时|时)\s*)?(?:(?<m>[0-9]{1,9}(?:\.[0-9]{1,9})?)\s*(?:m|mins?|minutes?|分钟|分)\s*)?(?:(?<s>[0-9]{1,9}(?:\.[0-9]{1,9})?)\s*(?:s|secs?|seconds?|秒)\s*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?<sign>-)?P(?:(?<d>[0-9]{1,9})D)?(?:T(?:(?<h>[0-9]{1,9})H)?(?:(?<m>[0-9]{1,9})M)?(?:(?<s>[0-9]{1,9}(?:\.[0-9]{1,9})?)S)?)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Iso();
}
