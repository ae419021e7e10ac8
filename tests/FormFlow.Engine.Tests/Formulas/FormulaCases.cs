using System.Globalization;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Formulas;

namespace FormFlow.Engine.Tests.Formulas;

/// <summary>Formulas for tests: scopes made of declarations such as <c>number</c>, <c>list of text</c> or <c>column of number</c>.</summary>
internal static class FormulaCases
{
    public static readonly FormulaEnvironment Environment = new(
        new DateTimeOffset(2026, 3, 5, 22, 30, 15, 250, TimeSpan.Zero),
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        "0000000000me1",
        "0000000000dep");

    /// <summary>The folder of the corpus, which other runners read too.</summary>
    public static string Corpus
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "FormFlow.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("FormFlow.sln");
            }

            return Path.Combine(folder.FullName, "tests/FormFlow.Engine.Tests/Formulas/corpus");
        }
    }

    /// <summary>A scope in which names, perhaps dotted, have declared types.</summary>
    public static FormulaScope Scope(IReadOnlyDictionary<string, string> types) => name => Symbol(types, string.Empty, name);

    public static FormulaScope Scope(params (string Name, string Type)[] types) => Scope(types.ToDictionary(pair => pair.Name, pair => pair.Type));

    public static Result<Formula> Compile(string source, params (string Name, string Type)[] types) => FormulaCompiler.Compile(source, Scope(types));

    /// <summary>Evaluates a formula without inputs, or one whose inputs are given in order.</summary>
    public static FormulaOutcome Evaluate(FormulaEngine engine, string source, (string Name, string Type)[] types, params object?[] inputs)
    {
        var compiled = Compile(source, types);
        Assert.That(compiled.Errors.Select(error => error.Message("en")), Is.Empty, source);
        return engine.Evaluate(compiled.Value, inputs, Environment);
    }

    public static object? FromJson(JsonElement value, string type) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.Array => value.EnumerateArray().Select(item => FromJson(item, Last(type))).ToArray(),
        _ => Last(type) switch
        {
            "date" => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            "dateTime" => DateTime.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
            "time" => TimeOnly.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            _ => value.GetString(),
        },
    };

    private static string Last(string type) => type[(type.LastIndexOf(' ') + 1)..];

    private static FormulaSymbol? Symbol(IReadOnlyDictionary<string, string> types, string prefix, string name)
    {
        var path = prefix + name;
        var inside = path + ".";
        Func<string, FormulaSymbol?>? members = types.Keys.Any(key => key.StartsWith(inside, StringComparison.Ordinal))
            ? member => Symbol(types, inside, member)
            : null;
        if (types.TryGetValue(path, out var type))
        {
            return new FormulaSymbol(name, TypeOf(type.Split(' ')[0] is "column" ? Last(type) : type.Split(' ')[0]), members) { Element = TypeOf(Last(type)) };
        }

        if (members is null)
        {
            return null;
        }

        var isRows = types.Any(pair => pair.Key.StartsWith(inside, StringComparison.Ordinal) && pair.Value.StartsWith("column", StringComparison.Ordinal));
        return new FormulaSymbol(name, isRows ? FormulaType.Rows : FormulaType.Record, members);
    }

    private static FormulaType TypeOf(string word) => Enum.Parse<FormulaType>(word, ignoreCase: true);
}
