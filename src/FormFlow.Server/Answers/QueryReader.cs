using System.Globalization;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Answers;

/// <summary>Reads the parameters of a list from a query string: each at most once. What a list does not take was refused before.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private const int UsualLimit = 50;
    private const int MostLimit = 200;

    private readonly List<Error> errors = [];

    /// <summary>How many at most.</summary>
    public int Limit() => Read("limit", UsualLimit, (string text, out int limit) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MostLimit, RequestErrors.BadLimit.With(("maximum", MostLimit)));

    /// <summary>The id a cursor holds; 0 without one.</summary>
    public long Cursor() => Read("cursor", 0L, (string text, out long id) => RecordId.TryParse(text, out id), RequestErrors.BadCursor.With());

    public string? Text(string name) => Read(name, null, (string text, out string? value) => (value = text) is not null, Bad(name));

    public bool Flag(string name) => Read(name, false, bool.TryParse, Bad(name));

    /// <summary>One of the names of an enum, in camelCase.</summary>
    public TEnum OneOf<TEnum>(string name)
        where TEnum : struct, Enum => Read(name, default, (string text, out TEnum value) =>
            Enum.TryParse(text, ignoreCase: true, out value) && System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == text, Bad(name));

    /// <summary>Everything wrong; null when nothing is. To be called last.</summary>
    public IReadOnlyList<Error>? Refusal() => errors.Count == 0 ? null : errors;

    private static Error Bad(string name) => RequestErrors.BadParameter.With(("parameter", name));

    private T Read<T>(string name, T absent, TryParse<T> parse, Error error)
    {
        if (!query.TryGetValue(name, out var given))
        {
            return absent;
        }

        if (given.Count == 1 && parse(given[0]!, out var value))
        {
            return value;
        }

        errors.Add(error);
        return absent;
    }

    private delegate bool TryParse<T>(string text, out T value);
}
