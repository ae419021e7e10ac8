using System.ComponentModel;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>Free words; each once whatever its case, in the order given. A word among the suggestions takes their spelling.</summary>
[Description("Free words, with suggestions.")]
public sealed record TagsField : TextListField
{
    private const int MostTags = 100;
    private const int LongestTag = 100;
    private const int MostSuggestions = 500;

    [Description("The most tags, up to 100; 100 when absent.")]
    public int? Max { get; init; }

    [Description("Words to choose from, up to 500; others can be written.")]
    public IReadOnlyList<string>? Suggestions { get; init; }

    /// <inheritdoc/>
    public override bool IsSearchable => true;

    /// <inheritdoc/>
    protected override int Most => 1000;

    /// <inheritdoc/>
    public override void Check(object value, FieldIssues issues)
    {
        var tags = (string[])value;
        if (tags.Length > (Max ?? MostTags))
        {
            issues.Add(FieldErrors.TooMany, ("maximum", Max ?? MostTags));
        }

        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i].Length > LongestTag)
            {
                issues.Entry(i).Add(FieldErrors.TooLong, ("maximum", LongestTag));
            }
        }
    }

    /// <inheritdoc/>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        if (JsonText.CanBeStored(text))
        {
            return Normalise([.. ListText.Split(text)], issues);
        }

        issues.Add(FieldErrors.InvalidCharacter);
        return null;
    }

    /// <inheritdoc/>
    public override string Format(object value, TextContext context) => ListText.Join((string[])value);

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        check.Range("max", Max, 1, MostTags);
        if (Suggestions?.Count > MostSuggestions)
        {
            check.Add("suggestions", FieldErrors.TooMany, ("maximum", MostSuggestions));
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < (Suggestions?.Count ?? 0); i++)
        {
            var suggestion = Suggestions![i];
            if (suggestion.Length is 0 or > LongestTag || suggestion.Trim().Length != suggestion.Length || !JsonText.CanBeStored(suggestion))
            {
                check.Add($"suggestions/{i}", FieldErrors.InvalidOption, ("maximum", LongestTag));
            }
            else if (!seen.Add(suggestion))
            {
                check.Add($"suggestions/{i}", FormErrors.RepeatedKey, ("key", suggestion));
            }
        }
    }

    /// <inheritdoc/>
    protected override string[]? Normalise(List<string> texts, FieldIssues issues)
    {
        var tags = texts.Select(text => text.Trim())
            .Where(text => text.Length > 0)
            .Select(text => Suggestions?.FirstOrDefault(suggestion => suggestion.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? text)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return tags.Length == 0 ? null : tags;
    }
}
