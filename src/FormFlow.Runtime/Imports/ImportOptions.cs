using System.Text.Json.Serialization;
using FormFlow.Engine.Fields;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports;

/// <summary>What was asked of an import, and how its file is written; kept with the job so that it goes on alike after a restart.</summary>
public sealed record ImportOptions
{
    /// <summary>The name of the file as it was sent; for people.</summary>
    public string File { get; init; } = string.Empty;

    /// <summary>The size of the file.</summary>
    public long Bytes { get; init; }

    /// <summary>What the rows become.</summary>
    public ImportMode Mode { get; init; }

    /// <summary>The stable ids of the fields that together tell which record a row means, or <c>id</c>; none when rows make new records.</summary>
    [JsonConverter(typeof(OneOrSeveral))]
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>The columns that go into fields.</summary>
    public IReadOnlyList<ImportColumn> Columns { get; init; } = [];

    /// <summary>Whether the columns were matched by their names alone.</summary>
    public bool MappingSuggested { get; init; }

    /// <summary>The names of all columns.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>
    /// How many columns a row may fill: those that the header names, and those that go into fields. Any number in a workbook, where cells cannot
    /// be shifted by what stands in others.
    /// </summary>
    public int Width { get; init; }

    /// <summary>Texts that count as blank.</summary>
    public IReadOnlyList<string> Blank { get; init; } = [];

    /// <summary>By column, texts and what is read instead.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Replace { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Whether everything is done and told, and nothing kept.</summary>
    public bool DryRun { get; init; }

    /// <summary>What becomes of references that name nothing.</summary>
    public UnmatchedReference Unmatched { get; init; }

    /// <summary>The order of the parts of dates.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>Whether numbers are written with a decimal comma.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>The name of a text's encoding.</summary>
    public string Encoding { get; init; } = string.Empty;

    /// <summary>The character between cells of a text.</summary>
    public string Delimiter { get; init; } = string.Empty;

    /// <summary>The sheet of a workbook; null for a text.</summary>
    public string? Sheet { get; init; }

    /// <summary>The number of the row that names the columns; null when none does.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>How the file is read.</summary>
    internal TableOptions Table() => new()
    {
        Text = new CsvOptions
        {
            Encoding = Encoding.Length == 0 ? null : Encoding,
            Delimiter = Delimiter.Length == 0 ? null : Delimiter[0],
            HasHeader = HeaderRow is not null,
            HeaderRow = HeaderRow,
        },
        Sheet = Sheet,
        DecimalComma = DecimalComma,
    };
}
