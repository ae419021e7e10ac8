using System.Buffers;
using System.Text;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>
/// Writes rows to a stream as UTF-8 with RFC 4180 quoting and CRLF, a block at a time. Disposing writes what is left and leaves the
/// stream open. Half a surrogate pair, which UTF-8 cannot hold, is written as U+FFFD.
/// </summary>
public sealed class CsvOutput : IAsyncDisposable
{
    private const int BlockLength = 32 * 1024;

    // All delimiters that spreadsheets split by in one country or another, so that a cell is one cell in each of them; and the byte
    // order mark, which as the first character of a file would be taken for one.
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t|\"\r\n\uFEFF");

    private readonly StreamWriter writer;
    private readonly CsvOutputOptions options;
    private readonly StringBuilder row = new();

    /// <summary>Begins a file; an <see cref="ArgumentException"/> for a delimiter that is none of the four.</summary>
    public CsvOutput(Stream stream, CsvOutputOptions? options = null)
    {
        this.options = options ?? new CsvOutputOptions();
        if (this.options.Delimiter is not (',' or ';' or '\t' or '|'))
        {
            throw new ArgumentException("The delimiter is comma, semicolon, tab or pipe.", nameof(options));
        }

        writer = new StreamWriter(stream, new UTF8Encoding(this.options.ByteOrderMark), BlockLength, leaveOpen: true);
    }

    /// <summary>Writes one row of at least one cell.</summary>
    public async ValueTask WriteAsync(IReadOnlyList<CsvCell> cells, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(cells.Count);
        row.Clear();
        for (var at = 0; at < cells.Count; at++)
        {
            if (at > 0)
            {
                row.Append(options.Delimiter);
            }

            Append(cells[at]);
        }

        if (row.Length == 0)
        {
            // A row of one blank cell, or it would be a blank line.
            row.Append("\"\"");
        }

        row.Append("\r\n");
        await writer.WriteAsync(row, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private void Append(CsvCell cell)
    {
        var text = cell.IsNumber || !options.Guard ? cell.Written : FormulaGuard.Add(cell.Written);
        if (text.Length == 0 || (!text.AsSpan().ContainsAny(Quoted) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])))
        {
            row.Append(text);
            return;
        }

        row.Append('"').Append(text).Replace("\"", "\"\"", row.Length - text.Length, text.Length).Append('"');
    }
}
