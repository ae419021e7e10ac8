using System.Collections.Frozen;

namespace FormFlow.Engine.Fields;

/// <summary>The options of a field, ready to be found by value or by what people call them.</summary>
internal sealed class OptionSet
{
    /// <summary>The most options of a field.</summary>
    public const int Most = 2000;

    private const int LongestValue = 100;
    private const int Several = -1;

    private readonly IReadOnlyList<Option> options;
    private readonly string member;
    private readonly FrozenDictionary<string, int> byValue;
    private readonly FrozenDictionary<string, int> byName;

    /// <summary>Prepares options; of values that stand twice, which the check of settings refuses, the first counts.</summary>
    /// <param name="options">The options.</param>
    /// <param name="member">The member of the field they stand in.</param>
    public OptionSet(IReadOnlyList<Option> options, string member = "options")
    {
        this.options = options;
        this.member = member;
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < options.Count; i++)
        {
            values.TryAdd(options[i].Value, i);
            AddName(names, options[i].Value, i);
            foreach (var (_, label) in options[i].Label?.Texts ?? [])
            {
                AddName(names, label, i);
            }
        }

        byValue = values.ToFrozenDictionary(StringComparer.Ordinal);
        byName = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The options in order.</summary>
    public IReadOnlyList<Option> All => options;

    /// <summary>The place of a value; null, with an error, when it is none of the options.</summary>
    public int? Find(string value, FieldIssues issues)
    {
        if (byValue.TryGetValue(value, out var index))
        {
            return index;
        }

        issues.Add(FieldErrors.UnknownOption, ("option", FieldIssues.Quote(value)));
        return null;
    }

    /// <summary>The place of the option with this value or, in any language, this label; null, with an error, when there is none or are several.</summary>
    public int? FindByName(string name, FieldIssues issues)
    {
        if (byValue.TryGetValue(name, out var index))
        {
            return index;
        }

        if (byName.TryGetValue(name, out index) && index != Several)
        {
            return index;
        }

        issues.Add(index == Several ? FieldErrors.Ambiguous : FieldErrors.UnknownOption, ("option", FieldIssues.Quote(name)), ("reference", FieldIssues.Quote(name)));
        return null;
    }

    /// <summary>Whether an option has this value or label.</summary>
    public bool IsName(string name) => byName.ContainsKey(name);

    /// <summary>What people read for a value; the value itself when the option is gone.</summary>
    public string LabelOf(string value, string language) => byValue.TryGetValue(value, out var index) ? options[index].LabelIn(language) : value;

    /// <summary>The value at a place.</summary>
    public string ValueAt(int index) => options[index].Value;

    /// <summary>Reports what cannot work about the options.</summary>
    public void Check(SettingsCheck check)
    {
        if (options.Count is 0 or > Most)
        {
            check.Add(member, Forms.FormErrors.OutOfRange, ("minimum", 1), ("maximum", Most));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < options.Count; i++)
        {
            CheckValue(check, $"{member}/{i}", options[i].Value, seen);
        }
    }

    /// <summary>Reports a value that cannot stand for an option or stands twice.</summary>
    internal static void CheckValue(SettingsCheck check, string place, string value, HashSet<string> seen)
    {
        if (value.Length is 0 or > LongestValue || value.Trim().Length != value.Length || value.Any(char.IsControl) || !JsonText.CanBeStored(value))
        {
            check.Add($"{place}/value", FieldErrors.InvalidOption, ("maximum", LongestValue));
        }
        else if (!seen.Add(value))
        {
            check.Add($"{place}/value", Forms.FormErrors.RepeatedKey, ("key", value));
        }
    }

    private static void AddName(Dictionary<string, int> names, string name, int index)
    {
        var trimmed = name.Trim();
        if (!names.TryAdd(trimmed, index) && names[trimmed] != index)
        {
            names[trimmed] = Several;
        }
    }
}
