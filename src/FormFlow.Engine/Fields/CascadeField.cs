using System.ComponentModel;
using System.Text.Json.Nodes;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>A choice in levels; the value is the path of values from the first level down.</summary>
[Description("A choice in levels, such as region and branch; the value is the path.")]
public sealed record CascadeField : TextListField
{
    private const int MostLevels = 8;
    private static readonly char[] Marks = [' ', '/', '>', '\u3000', '／', '＞'];

    [Description("What can be chosen on the first level, each with the options below it.")]
    public required IReadOnlyList<CascadeOption> Options { get; init; }

    [Description("Whether a choice must go down to the last level.")]
    public bool LeafOnly { get; init; }

    /// <inheritdoc/>
    protected override int Most => MostLevels;

    /// <inheritdoc/>
    public override void Check(object value, FieldIssues issues)
    {
        if (LeafOnly && Follow((string[])value).LastOrDefault() is { Children.Count: > 0 })
        {
            issues.Add(FieldErrors.IncompletePath);
        }
    }

    /// <summary>Reads a path of values or labels parted by <c>/</c> or <c>&gt;</c>.</summary>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return null;
        }

        if (Match(Options, trimmed) is { } path)
        {
            return path.ToArray();
        }

        issues.Add(FieldErrors.UnknownOption, ("option", FieldIssues.Quote(trimmed)));
        return null;
    }

    /// <inheritdoc/>
    public override string Format(object value, TextContext context)
    {
        var path = (string[])value;
        var options = Follow(path).ToArray();
        return string.Join(" / ", path.Select((entry, level) => level < options.Length ? options[level].LabelIn(context.Language) : entry));
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. All(Options).Select(option => option.Value).Distinct().Select(value => (JsonNode)value)]) },
        ["maxItems"] = Depth(Options),
    };

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        if (All(Options).Take(OptionSet.Most + 1).Count() is 0 or > OptionSet.Most)
        {
            check.Add("options", FormErrors.OutOfRange, ("minimum", 1), ("maximum", OptionSet.Most));
        }

        CheckLevel(check, "options", Options, 1);
    }

    /// <inheritdoc/>
    protected override string[]? Normalise(List<string> texts, FieldIssues issues)
    {
        var known = Follow(texts).Count();
        if (known == texts.Count)
        {
            return [.. texts];
        }

        issues.Entry(known).Add(FieldErrors.UnknownOption, ("option", FieldIssues.Quote(texts[known])));
        return null;
    }

    // The options along a path, as far as the tree knows it.
    private IEnumerable<CascadeOption> Follow(IEnumerable<string> path)
    {
        var level = Options;
        foreach (var value in path)
        {
            if (level?.FirstOrDefault(option => option.Value == value) is not { } option)
            {
                yield break;
            }

            yield return option;
            level = option.Children;
        }
    }

    // Names may hold the marks themselves, so they are matched whole instead of the text being split.
    private static IEnumerable<string>? Match(IReadOnlyList<CascadeOption>? options, string text)
    {
        foreach (var option in options ?? [])
        {
            foreach (var name in option.Names().Select(name => name.Trim()).Where(name => name.Length > 0 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            {
                var rest = text[name.Length..];
                if (rest.Length == 0)
                {
                    return [option.Value];
                }

                if (Marks.Contains(rest[0]) && Match(option.Children, rest.TrimStart(Marks)) is { } below)
                {
                    return below.Prepend(option.Value);
                }
            }
        }

        return null;
    }

    private static void CheckLevel(SettingsCheck check, string place, IReadOnlyList<CascadeOption> options, int level)
    {
        if (level > MostLevels)
        {
            check.Add(place, FieldErrors.TooMany, ("maximum", MostLevels));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < options.Count; i++)
        {
            OptionSet.CheckValue(check, $"{place}/{i}", options[i].Value, seen);
            if (options[i].Children is { } children)
            {
                CheckLevel(check, $"{place}/{i}/children", children, level + 1);
            }
        }
    }

    private static IEnumerable<CascadeOption> All(IReadOnlyList<CascadeOption> options) =>
        options.SelectMany(option => All(option.Children ?? []).Prepend(option));

    private static int Depth(IReadOnlyList<CascadeOption> options) => options.Count == 0 ? 0 : 1 + options.Max(option => Depth(option.Children ?? []));
}
