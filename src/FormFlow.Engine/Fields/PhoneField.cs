using System.ComponentModel;
using System.Text;
using System.Text.Json.Nodes;

namespace FormFlow.Engine.Fields;

/// <summary>
/// A telephone number, kept as digits after an optional <c>+</c>, with an extension as <c>01012345678x801</c>: written in any of the usual
/// ways, one number is one text. Service numbers such as 10086 are numbers too.
/// </summary>
[Description("A telephone number; kept as digits after an optional +, an extension after an x.")]
public sealed record PhoneField : TextualField
{
    private const int FewestDigits = 3;
    private const int FewestInternational = 6;
    private const int MostDigits = 15;
    private const int MostExtension = 8;
    private static readonly string[] Extensions = ["extension", "ext.", "ext", "x", "#", "转", "轉", "分机", "分機"];

    /// <inheritdoc/>
    protected override int Longest => 1 + MostDigits + 1 + MostExtension;

    /// <summary>The number and all its endings: it is looked for by its last digits, or without the code of the country.</summary>
    public override string SearchText(object value)
    {
        var number = ((string)value).TrimStart('+');
        return string.Join(' ', Enumerable.Range(0, Math.Max(1, number.Length - FewestDigits)).Select(start => number[start..]));
    }

    /// <inheritdoc/>
    public override string FoundText(object value) => Format(value, TextContext.Invariant);

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["maxLength"] = 60, ["pattern"] = "[0-9０-９]" };

    /// <inheritdoc/>
    protected override string? Normalise(string text, FieldIssues issues)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (TryRead(text.Trim()) is { } number)
        {
            return number;
        }

        issues.Unreadable(text, "telephone number");
        return null;
    }

    private static string? TryRead(string text)
    {
        var (main, extension) = Split(text);
        if (extension is not null && (Digits(extension, " .-:：,，") is not { Length: > 0 and <= MostExtension } dialled || (extension = dialled) is null))
        {
            return null;
        }

        main = main.TrimStart();
        var international = main.StartsWith('+') || main.StartsWith('＋');
        if (international)
        {
            // +44 (0)20 …: the zero is dialled only at home.
            main = main[1..].Replace("(0)", string.Empty, StringComparison.Ordinal);
        }

        if (Digits(main, " .-/()（）\u00a0\u202f–—－") is not { } digits)
        {
            return null;
        }

        if (!international && digits.StartsWith("00", StringComparison.Ordinal))
        {
            international = true;
            digits = digits[2..];
        }

        var plausible = international
            ? digits.Length is >= FewestInternational and <= MostDigits && digits[0] != '0'
            : digits.Length is >= FewestDigits and <= MostDigits;
        return plausible ? (international ? "+" : string.Empty) + digits + (extension is null ? string.Empty : "x" + extension) : null;
    }

    private static (string Main, string? Extension) Split(string text)
    {
        foreach (var mark in Extensions)
        {
            var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return (text[..at].TrimEnd(' ', ',', '，', ';'), text[(at + mark.Length)..]);
            }
        }

        return (text, null);
    }

    // The digits of a text that holds nothing else but the separators; null when it does.
    private static string? Digits(string text, string separators)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
            {
                digits.Append(character);
            }
            else if (character is >= '０' and <= '９')
            {
                digits.Append((char)(character - '０' + '0'));
            }
            else if (!separators.Contains(character, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return digits.ToString();
    }
}
