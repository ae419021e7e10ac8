using System.Globalization;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;
using FormFlow.Runtime.Imports.Xlsx;

namespace FormFlow.Runtime.Imports;

/// <summary>Reads the texts that come with a file, reporting everything that is wrong with them, each at the name of its part.</summary>
internal sealed class ImportParts(IReadOnlyDictionary<string, string> parts, ErrorList errors)
{
    public const string Mapping = "mapping";
    public const string Mode = "mode";
    public const string Key = "key";
    public const string Blank = "blank";
    public const string Replace = "replace";
    public const string DryRun = "dryRun";
    public const string Unmatched = "unmatched";
    public const string Delimiter = "delimiter";
    public const string Encoding = "encoding";
    public const string Header = "header";
    public const string DateOrder = "dateOrder";
    public const string DecimalComma = "decimalComma";
    public const string Rows = "rows";
    public const string Sheet = "sheet";

    /// <summary>The parts that tell how a file is written.</summary>
    public static readonly IReadOnlyList<string> OfFormat = [Delimiter, Encoding, Header, Sheet];

    /// <summary>The parts of an import.</summary>
    public static readonly IReadOnlyList<string> OfImport = [Mapping, Mode, Key, Blank, Replace, DryRun, Unmatched, DateOrder, DecimalComma, .. OfFormat];

    /// <summary>The parts of a preview.</summary>
    public static readonly IReadOnlyList<string> OfPreview = [Rows, .. OfFormat];

    /// <summary>Refuses parts that mean nothing here.</summary>
    public void Expect(IReadOnlyList<string> known)
    {
        foreach (var part in parts.Keys.Where(part => !known.Contains(part)))
        {
            errors.Add(ImportErrors.UnknownPart.At(Pointer(part), ("part", part)));
        }
    }

    /// <summary>A text, or null.</summary>
    public string? Text(string part) => parts.TryGetValue(part, out var text) && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>A text, or a JSON array of texts; null when it was not sent.</summary>
    public IReadOnlyList<string>? Texts(string part) => Text(part) is not { } text ? null : text.StartsWith('[') ? Json<List<string>>(part) : [text];

    /// <summary>JSON of a type; null when it was not sent or, with an error, cannot be read.</summary>
    public T? Json<T>(string part)
        where T : class
    {
        if (!parts.TryGetValue(part, out var text) || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var read = DocumentJson.Read<T>(text);
        if (!read.IsRefused)
        {
            return read.Value;
        }

        errors.AddRange(read.Errors.Select(error => error with { Pointer = Pointer(part) + error.Pointer }));
        return null;
    }

    /// <summary>Yes or no; null when it was not sent.</summary>
    public bool? Flag(string part)
    {
        if (Text(part) is not { } text)
        {
            return null;
        }

        if (bool.TryParse(text, out var flag))
        {
            return flag;
        }

        Bad(part, "true, false");
        return null;
    }

    /// <summary>One of a few words; null when it was not sent.</summary>
    public T? Word<T>(string part)
        where T : struct, Enum
    {
        if (Text(part) is not { } text)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Camel(value), text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        Bad(part, string.Join(", ", Enum.GetValues<T>().Select(Camel)));
        return null;

        static string Camel(T value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
    }

    /// <summary>A whole number within limits; null when it was not sent.</summary>
    public int? Number(string part, int minimum, int maximum)
    {
        if (Text(part) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Bad(part, $"{minimum}–{maximum}");
        return null;
    }

    /// <summary>How the file is written, as far as the caller says.</summary>
    public TableOptions Format()
    {
        // A tab is easily lost on the way, so its name is taken as well.
        parts.TryGetValue(Delimiter, out var delimiter);
        delimiter = delimiter is "\\t" or "tab" ? "\t" : delimiter;
        if (delimiter is { Length: > 1 })
        {
            Bad(Delimiter, "one character, or tab");
        }

        var header = Text(Header);
        var isFlag = bool.TryParse(header, out var hasHeader);
        int? row = header is null || isFlag ? null : Number(Header, 1, int.MaxValue);
        return new TableOptions
        {
            Text = new CsvOptions { Delimiter = delimiter is { Length: 1 } ? delimiter[0] : null, Encoding = Text(Encoding), HasHeader = isFlag ? hasHeader : null, HeaderRow = row },
            Sheet = parts.TryGetValue(Sheet, out var sheet) && sheet.Length > 0 ? sheet : null,
        };
    }

    /// <summary>Looks at the beginning of a file; null, with the reason among the errors, when it cannot be read.</summary>
    public static async Task<TablePreview?> LookAsync(string path, TableOptions options, int rows, ErrorList errors, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        var preview = await TablePreview.ReadAsync(stream, options, rows, cancellationToken);
        if (!preview.IsRefused)
        {
            return preview.Value;
        }

        errors.AddRange(preview.Errors.Select(AtPart));
        return null;
    }

    // What is wrong with a file, at the part that is to blame.
    private static Error AtPart(Error error) => error with
    {
        Pointer = error.Code == CsvErrors.EncodingUnknown ? Pointer(Encoding)
            : error.Code == CsvErrors.DelimiterImpossible ? Pointer(Delimiter)
            : error.Code == CsvErrors.HeaderRowImpossible ? Pointer(Header)
            : error.Code == XlsxErrors.SheetUnknown ? Pointer(Sheet)
            : "/file",
    };

    /// <summary>A JSON Pointer to a part, or to a member of it.</summary>
    public static string Pointer(string part, string? member = null) => member is null ? "/" + Escape(part) : $"/{Escape(part)}/{Escape(member)}";

    private static string Escape(string segment) => segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private void Bad(string part, string expected) => errors.Add(ImportErrors.BadPart.At(Pointer(part), ("expected", expected)));
}
