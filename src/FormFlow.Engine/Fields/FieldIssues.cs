using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Fields;

/// <summary>Where a field reports what is wrong with a value; the place is filled in by itself.</summary>
public readonly struct FieldIssues(ErrorList errors, FieldPath path)
{
    private const int LongestQuote = 60;

    /// <summary>The place of the value.</summary>
    public FieldPath Path => path;

    /// <summary>The list that collects the errors of the whole request.</summary>
    public ErrorList Errors => errors;

    /// <summary>Where to report about one entry of a list.</summary>
    public FieldIssues Entry(int index) => new(errors, path with { Entry = index });

    /// <summary>Where to report about one member of a value with parts.</summary>
    public FieldIssues Member(string name) => new(errors, path with { Member = name });

    /// <summary>Reports JSON of another sort than the field takes.</summary>
    public void WrongType(string expected) => Add(FieldErrors.WrongType, ("expected", expected));

    /// <summary>Reports a text the field cannot read, quoting its beginning.</summary>
    public void Unreadable(string text, string expected) => Add(FieldErrors.Unreadable, ("text", Quote(text)), ("expected", expected));

    /// <summary>Reports an error about this value.</summary>
    public void Add(ErrorCode code, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        errors.Add(code.At(path.ToString(), parameters));

    /// <summary>The beginning of a text, short enough to stand in an error.</summary>
    public static string Quote(string text)
    {
        if (text.Length <= LongestQuote)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
