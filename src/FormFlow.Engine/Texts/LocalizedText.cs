using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace FormFlow.Engine.Texts;

/// <summary>
/// A text people read, in one or several languages: in JSON either a string (for every language) or an object of language tag to text,
/// such as <c>{ "en": "Order", "zh-CN": "订单" }</c>.
/// </summary>
[JsonConverter(typeof(LocalizedTextConverter))]
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly FrozenDictionary<string, string> texts;

    /// <summary>One text for every language.</summary>
    public LocalizedText(string text)
        : this(new Dictionary<string, string> { [string.Empty] = text })
    {
    }

    /// <summary>A text per language tag; at least one.</summary>
    public LocalizedText(IReadOnlyDictionary<string, string> texts) =>
        this.texts = texts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is one text for every language.</summary>
    public bool IsPlain => texts.Count == 1 && texts.ContainsKey(string.Empty);

    /// <summary>Texts by language tag, ordered by tag; a plain text stands under the empty tag.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts => texts.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>One text of several in a row, in every language that one of them has.</summary>
    public static LocalizedText Join(string separator, IEnumerable<LocalizedText> parts)
    {
        var all = parts.ToArray();
        return new(all.SelectMany(part => part.texts.Keys).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).DefaultIfEmpty(string.Empty)
            .ToDictionary(tag => tag, tag => string.Join(separator, all.Select(part => part.In(tag)))));
    }

    public static implicit operator LocalizedText(string text) => new(text);

    /// <summary>The text in a language, else in its base language, else in English, else in whichever comes first.</summary>
    public string In(string language)
    {
        if (texts.TryGetValue(language, out var text))
        {
            return text;
        }

        var dash = language.IndexOf('-', StringComparison.Ordinal);
        var root = dash < 0 ? language : language[..dash];
        foreach (var (tag, candidate) in Texts)
        {
            if (tag.StartsWith(root, StringComparison.OrdinalIgnoreCase) && (tag.Length == root.Length || tag[root.Length] == '-'))
            {
                return candidate;
            }
        }

        return texts.TryGetValue("en", out text) ? text : Texts.First().Value;
    }

    public bool Equals(LocalizedText? other) =>
        other is not null && texts.Count == other.texts.Count && texts.All(pair => other.texts.TryGetValue(pair.Key, out var text) && text == pair.Value);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => texts.Values.Aggregate(texts.Count, (hash, text) => hash ^ text.GetHashCode(StringComparison.Ordinal));

    public override string ToString() => In("en");
}
