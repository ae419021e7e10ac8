using System.ComponentModel;
using System.Text.Json.Nodes;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>Several of some options; the value is the list of their values, each once, in the order of the options.</summary>
[Description("Several of some options.")]
public sealed record MultiSelectField : TextListField
{
    private static readonly char[] Looser = [',', '，', '、', '|'];
    private OptionSet? set;

    [Description("What can be chosen, in this order.")]
    public required IReadOnlyList<Option> Options
    {
        get;
        init
        {
            field = value;
            set = null;
        }
    }

    [Description("The fewest that may be chosen.")]
    public int? Min { get; init; }

    [Description("The most that may be chosen.")]
    public int? Max { get; init; }

    private OptionSet Set => set ??= new OptionSet(Options);

    /// <inheritdoc/>
    protected override int Most => OptionSet.Most;

    /// <inheritdoc/>
    public override void Check(object value, FieldIssues issues)
    {
        var count = ((string[])value).Length;
        if (count < Min)
        {
            issues.Add(FieldErrors.TooFew, ("minimum", Min));
        }

        if (count > Max)
        {
            issues.Add(FieldErrors.TooMany, ("maximum", Max));
        }
    }

    /// <summary>
    /// Reads options by value or label, parted by semicolons or line breaks; an entry that is no option by itself also by commas, 、 and |.
    /// </summary>
    public override object? Parse(string text, TextContext context, FieldIssues issues)
    {
        var names = ListText.Split(text)
            .SelectMany(entry => Set.IsName(entry) ? [entry] : entry.Split(Looser, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var found = names.Select(name => Set.FindByName(name, issues)).ToList();
        return found.Count == 0 || found.Contains(null) ? null : InOrder(found.Select(index => index!.Value));
    }

    /// <inheritdoc/>
    public override string Format(object value, TextContext context) =>
        ListText.Join(((string[])value).Select(entry => Set.LabelOf(entry, context.Language)));

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject
        {
            ["type"] = "array",
            ["items"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Options.Select(option => (JsonNode)option.Value)]) },
        };
        if (Min is { } minimum)
        {
            schema["minItems"] = minimum;
        }

        if (Max is { } maximum)
        {
            schema["maxItems"] = maximum;
        }

        return schema;
    }

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        Set.Check(check);
        check.Range("min", Min, 0, Options.Count);
        check.Range("max", Max, 1, OptionSet.Most);
        if (Min > Max)
        {
            check.Add("min", FormErrors.Contradiction, ("member", "min"), ("other", "max"));
        }
    }

    /// <inheritdoc/>
    protected override string[]? Normalise(List<string> texts, FieldIssues issues)
    {
        var places = new List<int>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            if (Set.Find(texts[i], issues.Entry(i)) is { } place)
            {
                places.Add(place);
            }
        }

        return places.Count == texts.Count ? InOrder(places) : null;
    }

    private string[] InOrder(IEnumerable<int> places) => [.. places.Distinct().Order().Select(Set.ValueAt)];
}
