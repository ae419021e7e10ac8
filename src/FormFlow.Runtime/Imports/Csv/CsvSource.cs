using System.Runtime.CompilerServices;
using System.Text;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>
/// A file of separated values, read once from front to back in bounded memory. Opening looks at the first 256 KiB to find out how the
/// file is written; the stream may be one that cannot seek, and stays the caller's.
/// </summary>
public sealed class CsvSource : TableSource
{
    private const int SampleBytes = 256 * 1024;
    private const int SampleRows = 500;

    private readonly RowReader reader;

    private CsvSource(CsvFormat format, IReadOnlyList<TableHeader> headers, RowReader reader)
    {
        Format = format;
        Headers = headers;
        this.reader = reader;
    }

    /// <summary>How the file is written.</summary>
    public new CsvFormat Format { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<TableHeader> Headers { get; }

    /// <inheritdoc/>
    public override long BlankLines => reader.BlankLines;

    /// <inheritdoc/>
    protected override TableFormat FormatOfFile => Format;

    /// <summary>
    /// Opens a file at the stream's position. Refuses workbooks and other archives (<c>csv.not_text</c>) and options that cannot be
    /// (<c>csv.encoding_unknown</c>, <c>csv.delimiter_impossible</c>, <c>csv.header_row_impossible</c>). An empty file has no rows.
    /// </summary>
    public static async Task<Result<CsvSource>> OpenAsync(Stream stream, CsvOptions? options, CancellationToken cancellationToken)
    {
        options ??= new CsvOptions();
        if (Check(options) is { } refusal)
        {
            return refusal;
        }

        var sample = await SampleAsync(stream, cancellationToken).ConfigureAwait(false);
        if (ForeignFormat(sample.Bytes.Span) is { } foreign)
        {
            return CsvErrors.NotText.With(("format", foreign));
        }

        var (name, hasMark) = EncodingOf(sample.Bytes.Span, options);
        var encoding = CsvEncodings.Of(name);
        var (delimiter, rows) = await DelimitedAsync(sample, name, encoding, options, cancellationToken).ConfigureAwait(false);
        var headerRow = options.HeaderRow ?? (options.HasHeader is false ? null : HeaderDetection.Find(rows, isCertain: options.HasHeader is true));
        var lineEnds = await LineEndsAsync(sample, encoding, cancellationToken).ConfigureAwait(false);

        var format = new CsvFormat(name, hasMark, delimiter, options.Quote, lineEnds, headerRow);
        var headers = TableHeader.Of(
            rows.FirstOrDefault(row => row.Number == headerRow)?.Cells ?? [],
            rows.Where(row => headerRow is null || row.Number >= headerRow).Select(row => row.Cells.Count).DefaultIfEmpty().Max());
        var text = new TextBlocks(sample.Bytes, sample.IsWhole ? null : stream, encoding);
        return new CsvSource(format, headers, new RowReader(text, name, delimiter, options.Quote, options.RemoveGuard));
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { } row)
        {
            yield return row;
        }
    }

    private static Error? Check(CsvOptions options)
    {
        if (options.Encoding is { } encoding && CsvEncodings.Find(encoding) is null)
        {
            return CsvErrors.EncodingUnknown.With(("encoding", encoding));
        }

        if (options.Delimiter is '\r' or '\n' || options.Quote is '\r' or '\n' || (options.Delimiter is not null && options.Delimiter == options.Quote))
        {
            return CsvErrors.DelimiterImpossible.With();
        }

        return options.HeaderRow < 1 || (options.HeaderRow is not null && options.HasHeader is false) ? CsvErrors.HeaderRowImpossible.With() : null;
    }

    private static async Task<Sample> SampleAsync(Stream stream, CancellationToken cancellationToken)
    {
        // One byte more than there are, to see the end.
        var wanted = stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position + 1, 1, SampleBytes) : SampleBytes;
        var buffer = new byte[wanted];
        var length = await stream.ReadAtLeastAsync(buffer, wanted, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return new Sample(buffer.AsMemory(0, length), IsWhole: length < wanted);
    }

    private static string? ForeignFormat(ReadOnlySpan<byte> sample) => sample switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => "ZIP (XLSX)",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "XLS",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "PDF",
        [0x1F, 0x8B, ..] => "GZIP",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "PNG",
        [0xFF, 0xD8, 0xFF, ..] => "JPEG",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "GIF",
        _ => null,
    };

    /// <summary>The forced encoding, its byte order corrected by a mark; else the detected one.</summary>
    private static (string Name, bool HasMark) EncodingOf(ReadOnlySpan<byte> sample, CsvOptions options)
    {
        var found = EncodingDetection.Detect(sample);
        if (options.Encoding is null)
        {
            return found;
        }

        var forced = CsvEncodings.Find(options.Encoding)!.Value.Name;
        var isWide = forced is CsvEncodings.Utf16LittleEndian or CsvEncodings.Utf16BigEndian;
        var isMarkedWide = found is (CsvEncodings.Utf16LittleEndian or CsvEncodings.Utf16BigEndian, true);
        return isWide && isMarkedWide ? found : (forced, found.HasMark && found.Name == forced);
    }

    private static async Task<(char Delimiter, IReadOnlyList<TableRow> Rows)> DelimitedAsync(
        Sample sample, string name, Encoding encoding, CsvOptions options, CancellationToken cancellationToken)
    {
        (char Delimiter, IReadOnlyList<TableRow> Rows) best = (',', []);
        var bestScore = double.NegativeInfinity;
        foreach (var candidate in options.Delimiter is { } forced ? [forced] : DelimiterDetection.Candidates)
        {
            if (candidate == options.Quote)
            {
                continue;
            }

            var (rows, strayQuotes) = await sample.RowsAsync(name, encoding, candidate, options, cancellationToken).ConfigureAwait(false);
            var score = DelimiterDetection.Score(rows, strayQuotes, candidate);
            if (score > bestScore)
            {
                (best, bestScore) = ((candidate, rows), score);
            }
        }

        return best;
    }

    private static async Task<CsvLineEnds> LineEndsAsync(Sample sample, Encoding encoding, CancellationToken cancellationToken)
    {
        var text = new TextBlocks(sample.Bytes, rest: null, encoding);
        var buffer = new char[text.BlockLength];
        var (feeds, returns, both) = (0, 0, 0);
        var previous = '\0';
        int length;
        while ((length = await text.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            for (var at = 0; at < length; at++)
            {
                var isPair = previous == '\r' && buffer[at] == '\n';
                both += isPair ? 1 : 0;
                returns += buffer[at] == '\r' ? 1 : isPair ? -1 : 0;
                feeds += buffer[at] == '\n' && !isPair ? 1 : 0;
                previous = buffer[at];
            }
        }

        return (feeds > 0, returns > 0, both > 0) switch
        {
            (false, false, false) => CsvLineEnds.None,
            (true, false, false) => CsvLineEnds.LineFeed,
            (false, true, false) => CsvLineEnds.CarriageReturn,
            (false, false, true) => CsvLineEnds.CarriageReturnLineFeed,
            _ => CsvLineEnds.Mixed,
        };
    }

    /// <summary>The first bytes of a file.</summary>
    private sealed record Sample(ReadOnlyMemory<byte> Bytes, bool IsWhole)
    {
        /// <summary>The rows of the sample under a delimiter, without one that the end of the sample may have cut.</summary>
        public async Task<(IReadOnlyList<TableRow> Rows, long StrayQuotes)> RowsAsync(string name, Encoding encoding, char delimiter, CsvOptions options, CancellationToken cancellationToken)
        {
            var text = new TextBlocks(Bytes, rest: null, encoding, IsWhole);
            var reader = new RowReader(text, name, delimiter, options.Quote, options.RemoveGuard);
            List<TableRow> rows = [];
            while (rows.Count < SampleRows && await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { } row)
            {
                rows.Add(row);
            }

            if (!IsWhole && rows.Count is > 1 and < SampleRows)
            {
                rows.RemoveAt(rows.Count - 1);
            }

            return (rows, reader.StrayQuotes);
        }
    }
}
