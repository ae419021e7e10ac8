using System.Globalization;
using System.Text.Json;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Formulas;

namespace FormFlow.Engine.Tests.Formulas;

/// <summary>One case of <c>corpus/*.json</c>; the folder's README gives its shape.</summary>
/// <param name="Subject">The function or matter it stands under.</param>
/// <param name="Json">The case as written.</param>
internal sealed record FormulaCase(string Subject, JsonElement Json)
{
    public string Formula => Json.GetProperty("formula").GetString()!;

    public string? Error => Json.TryGetProperty("error", out var error) ? error.GetString() : null;

    public JsonElement Value => Json.GetProperty("value");

    public IReadOnlyDictionary<string, string> Types => Json.TryGetProperty("types", out var types)
        ? types.EnumerateObject().ToDictionary(type => type.Name, type => type.Value.GetString()!)
        : new Dictionary<string, string>();

    public FormulaEnvironment Environment
    {
        get
        {
            var usual = FormulaCases.Environment;
            return !Json.TryGetProperty("environment", out var own) ? usual : new FormulaEnvironment(
                own.TryGetProperty("now", out var now) ? DateTimeOffset.Parse(now.GetString()!, CultureInfo.InvariantCulture) : usual.Now,
                own.TryGetProperty("zone", out var zone) ? TimeZoneInfo.FindSystemTimeZoneById(zone.GetString()!) : usual.Zone,
                own.TryGetProperty("me", out var me) ? me.GetString() : usual.Me,
                own.TryGetProperty("department", out var department) ? department.GetString() : usual.MyDepartment)
            {
                Calendar = own.TryGetProperty("calendar", out var calendar) ? calendar.Deserialize<WorkingDays>(JsonSerializerOptions.Web) : null,
            };
        }
    }

    /// <summary>Every case of every file.</summary>
    public static IEnumerable<(string File, FormulaCase Case)> All() =>
        from file in Directory.EnumerateFiles(FormulaCases.Corpus, "*.json").Order(StringComparer.Ordinal)
        where !file.EndsWith("hostile.json", StringComparison.Ordinal)
        from subject in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateObject()
        from given in subject.Value.EnumerateArray()
        select (Path.GetFileNameWithoutExtension(file), new FormulaCase(subject.Name, given));

    /// <summary>The inputs of a compiled formula, in its order.</summary>
    public object?[] InputsOf(Formula formula) =>
        [.. formula.Inputs.Select(path => FormulaCases.FromJson(Input(path), Types.GetValueOrDefault(path, "rows")))];

    /// <summary>A sub-form itself is given by any of its columns, which have as many values as it has rows.</summary>
    private JsonElement Input(string path)
    {
        var inputs = Json.GetProperty("inputs");
        return inputs.TryGetProperty(path, out var value) ? value : inputs.EnumerateObject().First(input => input.Name.StartsWith(path + ".", StringComparison.Ordinal)).Value;
    }
}
