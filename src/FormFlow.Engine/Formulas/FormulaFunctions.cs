using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Acornima.Ast;
using Jint;

namespace FormFlow.Engine.Formulas;

/// <summary>
/// The function library: the source of <c>functions.js</c> and the declarations in its comments, which are the one place that says what a
/// function is called, what it takes and what it gives.
/// </summary>
public static partial class FormulaFunctions
{
    private static readonly FrozenDictionary<string, FormulaFunction> ByName;
    private static readonly Lazy<string> KnownReadings = new(() => Embedded("pinyin.txt"));

    static FormulaFunctions()
    {
        Source = Embedded("functions.js");
        All = [.. Declaration().Matches(Source).Select(Read)];
        ByName = All.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);
        Module = Jint.Engine.PrepareModule(Source, "functions.js");
    }

    /// <summary>Every function, method and operator, in the order of the file.</summary>
    public static ImmutableArray<FormulaFunction> All { get; }

    /// <summary>The library's source, an ECMAScript module.</summary>
    public static string Source { get; }

    internal static Prepared<Module> Module { get; }

    /// <summary>The readings of Chinese characters, in the shape the library's <c>$pinyin</c> takes; read when first needed.</summary>
    internal static string Readings => KnownReadings.Value;

    /// <summary>The function of a name; null when there is none.</summary>
    public static FormulaFunction? Find(string name) => ByName.GetValueOrDefault(name);

    private static string Embedded(string name)
    {
        using var stream = typeof(FormulaFunctions).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static FormulaFunction Read(Match match)
    {
        var comment = match.Groups["comment"].Value;
        var parameters = Parameter().Matches(comment).Select(parameter => new FormulaParameter(
            parameter.Groups["name"].Value,
            parameter.Groups["type"].Value,
            parameter.Groups["optional"].Success,
            parameter.Groups["repeated"].Success,
            parameter.Groups["text"].Value.Trim()));
        var tags = Tag().Matches(comment).Select(tag => (Name: tag.Groups["name"].Value, Text: tag.Groups["text"].Value.Trim())).ToList();
        return new FormulaFunction(
            match.Groups["name"].Value,
            tags.Single(tag => tag.Name == "category").Text,
            LineStart().Replace(Tags().Replace(comment, string.Empty), " ").Trim(),
            tags.FirstOrDefault(tag => tag.Name == "chinese").Text ?? string.Empty,
            [.. parameters],
            tags.Single(tag => tag.Name == "returns").Text.Trim('{', '}'),
            [.. tags.Where(tag => tag.Name == "example").Select(tag => tag.Text)]);
    }

    [GeneratedRegex(@"/\*\*(?<comment>(?:(?!\*/)[\s\S])*?@category(?:(?!\*/)[\s\S])*)\*/\s*export (?:const|function) (?<name>[$\w]+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"@param \{(?<repeated>\.\.\.)?(?<type>\w+)\} (?<optional>\[)?(?<name>\w+)\]?(?<text>.*)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"@(?<name>chinese|category|returns|example) (?<text>.*)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s*\* @\w[\s\S]*", RegexOptions.Multiline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s*\n\s*\*?\s*")]
    private static partial Regex LineStart();
}
