using System.Text.Json.Nodes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Texts;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports.Proposals;

/// <summary>
/// Guesses what field a column would be: each type that could be meant reads the values as an import would, and the first that reads nearly all of
/// them is taken. The types that read at least some are told, so that a person may choose another.
/// </summary>
internal sealed class FieldGuess(TextContext context)
{
    private const double Enough = 0.9;
    private const double Worthwhile = 0.5;
    private const int MostOptions = 30;
    private const int LongestOption = 60;
    private const int LongText = 150;
    private const int MostMisfits = 5;

    /// <summary>The types a column could have, the likeliest first.</summary>
    public IReadOnlyList<TypeProposal> Of(TableColumn column, string key)
    {
        LocalizedText label = column.Header.Text.Trim() is { Length: > 0 } text ? text : column.Header.Name;
        var read = Candidates(column, key, label).Select(field => (Field: field, Misfits: Misfits(field, column.Values))).ToArray();
        var proposals = read
            .Select(candidate => (candidate.Field, candidate.Misfits, Fits: column.Values.Count == 0 ? 1 : 1 - ((double)candidate.Misfits.Count / column.Values.Count)))
            .Where(candidate => candidate.Fits >= Worthwhile)
            .ToArray();
        var best = Array.FindIndex(proposals, candidate => candidate.Fits >= Enough);
        return
        [
            .. proposals.Skip(best).Take(1).Concat(proposals.Where((_, at) => at != best))
                .Select(candidate => new TypeProposal(Document(candidate.Field), Math.Round(candidate.Fits, 3), [.. candidate.Misfits.Take(MostMisfits)])),
        ];
    }

    // In the order of what is meant most likely where several read the values; text reads everything and comes last.
    private static IEnumerable<Field> Candidates(TableColumn column, string key, LocalizedText label)
    {
        var values = column.Values;
        var isNumber = column.Type is ColumnType.Number;
        if (!values.All(IsDigits))
        {
            yield return new SwitchField { Key = key, Label = label };
        }

        if (column.Type is ColumnType.Email || values.Any(value => value.Contains('@', StringComparison.Ordinal)))
        {
            yield return new EmailField { Key = key, Label = label };
        }

        if (column.Type is ColumnType.Link || values.Any(value => value.StartsWith("http", StringComparison.OrdinalIgnoreCase)))
        {
            yield return new UrlField { Key = key, Label = label };
        }

        if (column.Type is ColumnType.Phone)
        {
            yield return new PhoneField { Key = key, Label = label };
        }

        // Digits that begin with zeros, or more of them than a number keeps, are a code.
        if (isNumber || !values.All(IsDigits))
        {
            var decimals = Math.Min(10, values.Select(DecimalsOf).DefaultIfEmpty().Max());
            var percent = new PercentField { Key = key, Label = label, Decimals = Math.Clamp(values.Any(value => value.Contains('%', StringComparison.Ordinal)) ? decimals : decimals - 2, 0, 8) };
            var currency = new CurrencyField { Key = key, Label = label, Decimals = Math.Max(2, decimals), Currency = column.Look.Currency ?? CurrencyOf(values) };
            var number = new NumberField { Key = key, Label = label, Decimals = decimals };
            Field[] numbers = column.Look.IsPercent || values.Any(value => value.TrimEnd().EndsWith('%')) ? [percent, number]
                : currency.Currency is not null ? [currency, number]
                : [number, currency, percent];
            foreach (var candidate in numbers)
            {
                yield return candidate;
            }
        }

        if (column.Type is ColumnType.Time && values.Any(value => value.Split(':')[0].Length > 2))
        {
            yield return new DurationField { Key = key, Label = label };
        }

        yield return new DateField { Key = key, Label = label };
        yield return new DateTimeField { Key = key, Label = label };
        if (column.Type is ColumnType.Time)
        {
            yield return new TimeField { Key = key, Label = label };
        }

        foreach (var candidate in Texts(column, key, label))
        {
            yield return candidate;
        }
    }

    private static IEnumerable<Field> Texts(TableColumn column, string key, LocalizedText label)
    {
        var values = column.Values;
        var isRepeated = column.Distinct * 2 <= column.Filled;
        var entries = values.SelectMany(ListText.Split).Distinct(StringComparer.Ordinal).ToArray();
        var isList = values.Any(value => ListText.Split(value).Count > 1) && entries.Length * 2 <= column.Filled;
        var select = values.Count is > 0 and <= MostOptions && values.All(IsOption) ? new SelectField { Key = key, Label = label, Options = Options(values) } : null;
        var several = isList && entries.Length <= MostOptions && entries.All(IsOption) ? new MultiSelectField { Key = key, Label = label, Options = Options(entries) } : null;
        if (several is not null)
        {
            yield return several;
        }

        if (select is not null && isRepeated)
        {
            yield return select;
        }

        var isLong = values.Any(value => value.Length > LongText || value.Contains('\n', StringComparison.Ordinal));
        if (!isLong)
        {
            yield return new TextField { Key = key, Label = label };
        }

        yield return new LongTextField { Key = key, Label = label };
        if (select is not null && !isRepeated)
        {
            yield return select;
        }

        if (isList)
        {
            yield return new TagsField { Key = key, Label = label };
        }
    }

    private List<string> Misfits(Field field, IReadOnlyList<string> values)
    {
        var misfits = new List<string>();
        foreach (var value in values)
        {
            var errors = new ErrorList();
            var issues = new FieldIssues(errors, new FieldPath(string.Empty, field.Key));
            if (field.Parse(value, context, issues) is { } read)
            {
                field.Check(read, issues);
            }

            if (!errors.IsEmpty)
            {
                misfits.Add(value);
            }
        }

        return misfits;
    }

    private static JsonObject Document(Field field) => JsonNode.Parse(DocumentJson.Write(field))!.AsObject();

    private static List<Option> Options(IEnumerable<string> values)
    {
        var keys = new FieldKeys("o");
        return [.. values.Select(value => value.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Select((value, at) => new Option { Value = keys.Of(value), Label = value, Color = ColorAt(at) })];
    }

    private static OptionColor ColorAt(int at)
    {
        var colors = Enum.GetValues<OptionColor>();
        return colors[at % colors.Length];
    }

    private static bool IsOption(string value) => value.Trim().Length is > 0 and <= LongestOption && !value.Contains('\n', StringComparison.Ordinal);

    private static bool IsDigits(string value) => !value.AsSpan().Trim().ContainsAnyExceptInRange('0', '9');

    private static string? CurrencyOf(IReadOnlyList<string> values) =>
        Array.Find(["CNY", "USD", "EUR", "GBP"], code => values.Count > 0 && values.All(value => Currencies.SignsOf(code).Any(sign => value.Contains(sign, StringComparison.OrdinalIgnoreCase))));

    private static int DecimalsOf(string value)
    {
        var trimmed = value.AsSpan().Trim().TrimEnd("% ");
        var mark = trimmed.LastIndexOfAny('.', ',');
        return mark < 0 || trimmed[(mark + 1)..].ContainsAnyExceptInRange('0', '9') || (trimmed[mark] == ',' && trimmed.Length - mark - 1 == 3) ? 0 : trimmed.Length - mark - 1;
    }
}
