using System.Text.Json;
using System.Text.Json.Serialization;
using FormFlow.Engine.Forms;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports;

/// <summary>What a file looks like before it is imported.</summary>
public sealed record ImportPreview
{
    internal ImportPreview(TablePreview preview, CompiledForm form, string language)
    {
        var matches = ColumnMatcher.Suggest([.. preview.Columns.Select(column => column.Header.Name)], ColumnTargets.Of(form)).ToDictionary(match => match.Column);
        Format = FileFormat.Of(preview.Format);
        Columns = [.. preview.Columns.Select(column => new FileColumn(column, matches.GetValueOrDefault(column.Header.Index)))];
        Rows = [.. preview.Rows.Select(row => row.Cells)];
        Widths = preview.Widths;
        RowCount = preview.RowCount;
        BlankLines = preview.BlankLines;
        IsWhole = preview.IsWhole;
        Errors = [.. preview.Errors.Select(error => error.Pointer is { } cell ? $"{cell[1..]}: {error.Message(language)}" : error.Message(language))];
    }

    /// <summary>How the file is written.</summary>
    public FileFormat Format { get; }

    /// <summary>The columns, with types guessed from the rows looked at.</summary>
    public IReadOnlyList<FileColumn> Columns { get; }

    /// <summary>The first rows behind the header, cell for cell.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>How many of the rows looked at, titles and header included, have how many cells.</summary>
    public IReadOnlyDictionary<int, int> Widths { get; }

    /// <summary>How many rows were looked at, titles and header included, blank lines not.</summary>
    public int RowCount { get; }

    /// <summary>How many blank lines lie among them.</summary>
    public long BlankLines { get; }

    /// <summary>Whether the file ends there, so that the counts are those of the file.</summary>
    public bool IsWhole { get; }

    /// <summary>What could not be read in the rows, in the language asked for.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>A column as far as it was looked at.</summary>
    public sealed record FileColumn
    {
        internal FileColumn(TableColumn column, ColumnMatch? match)
        {
            Index = column.Header.Index;
            Header = column.Header.Text;
            Name = column.Header.Name;
            Type = JsonNamingPolicy.CamelCase.ConvertName(column.Type.ToString());
            Formats = column.Formats;
            DecimalMark = column.NumberFormat?.DecimalMark.ToString();
            IsPercent = column.Look.IsPercent;
            Currency = column.Look.Currency;
            Filled = column.Filled;
            Distinct = column.Distinct;
            Samples = column.Samples;
            Field = match?.Key;
            Confidence = match?.Confidence;
        }

        public int Index { get; }

        /// <summary>What the header row says, to the letter.</summary>
        public string Header { get; }

        /// <summary>A name that no other column has; a mapping names columns by it.</summary>
        public string Name { get; }

        /// <summary>What all values are: <c>text</c>, <c>number</c>, <c>date</c>, <c>dateTime</c>, <c>time</c>, <c>boolean</c>, <c>email</c>, <c>phone</c>, <c>link</c> or <c>blank</c>.</summary>
        public string Type { get; }

        /// <summary>For dates and times, the formats that read every value; several mean that a person should choose.</summary>
        public IReadOnlyList<string> Formats { get; }

        /// <summary>For numbers, the character before the decimals.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? DecimalMark { get; }

        /// <summary>Whether a workbook shows its numbers as percentages.</summary>
        public bool IsPercent { get; }

        /// <summary>The currency that a workbook shows its numbers with, as an ISO code.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Currency { get; }

        /// <summary>How many cells hold something.</summary>
        public int Filled { get; }

        /// <summary>How many different values they hold.</summary>
        public int Distinct { get; }

        /// <summary>The first different values.</summary>
        public IReadOnlyList<string> Samples { get; }

        /// <summary>The key of the field it would go into.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Field { get; }

        /// <summary>1 when the names are the same; the less the less alike they are.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public double? Confidence { get; }
    }
}
