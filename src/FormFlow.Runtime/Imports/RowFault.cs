using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Imports;

/// <summary>One thing that is wrong with a row, kept in both languages so that whoever asks later reads his own.</summary>
/// <param name="Column">The name of the column; null when it concerns the row as a whole or a field without a column.</param>
/// <param name="Field">The key of the field; null when it concerns the row as a whole.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Text">The cell, as far as it tells something.</param>
/// <param name="English">What is wrong, in English.</param>
/// <param name="Chinese">What is wrong, in Chinese.</param>
internal sealed record RowFault(string? Column, string? Field, string Code, string? Text, string English, string Chinese)
{
    private const int LongestText = 200;

    /// <summary>Tells an error about a row.</summary>
    public static RowFault Of(Error error, string? column, string? field, string? text) => new(
        column,
        field,
        error.Code.Code,
        string.IsNullOrWhiteSpace(text) ? null : Short(text),
        error.Message("en"),
        error.Message("zh-CN"));

    /// <summary>The beginning of a text.</summary>
    public static string Short(string text) =>
        text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText), "…");

    /// <summary>What is wrong, in a language.</summary>
    public string In(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
}
