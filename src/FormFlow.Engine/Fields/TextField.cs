using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>One line of text.</summary>
[Description("One line of text.")]
public sealed record TextField : TextualField
{
    private const int MostCharacters = 2000;
    private Regex? compiled;

    [Description("The fewest characters.")]
    public int? MinLength { get; init; }

    [Description("The most characters; 2000 when absent.")]
    public int? MaxLength { get; init; }

    [Description("A regular expression that the whole text must match (.NET syntax without look-around and back-references).")]
    public string? Pattern
    {
        get;
        init
        {
            field = value;
            compiled = null;
        }
    }

    [Description("Its options: the values of a field in the records of a form. Records that have a value keep it when that is no option any more.")]
    public OptionsSource? OptionsFrom { get; init; }

    /// <inheritdoc/>
    protected override int Longest => MaxLength ?? MostCharacters;

    /// <inheritdoc/>
    public override void Check(object value, FieldIssues issues)
    {
        base.Check(value, issues);
        var text = (string)value;
        if (text.Length < MinLength)
        {
            issues.Add(FieldErrors.TooShort, ("minimum", MinLength));
        }

        if (Pattern is not null && !(compiled ??= Compile(Pattern)).IsMatch(text))
        {
            issues.Add(FieldErrors.PatternMismatch);
        }
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = base.Schema();
        if (MinLength is { } minimum)
        {
            schema["minLength"] = minimum;
        }

        if (Pattern is not null)
        {
            schema["pattern"] = $"^(?:{Pattern})$";
        }

        return schema;
    }

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        check.Range("maxLength", MaxLength, 1, MostCharacters);
        check.Range("minLength", MinLength, 0, Math.Max(Longest, 0));
        OptionsFrom?.Check(check);
        if (Pattern is null)
        {
            return;
        }

        try
        {
            _ = Compile(Pattern);
        }
        catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException)
        {
            check.Add("pattern", FormErrors.InvalidPattern, ("reason", refusal.Message));
        }
    }

    // Linear time whatever the pattern: the engine that never backtracks.
    private static Regex Compile(string pattern) => new($"^(?:{pattern})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
