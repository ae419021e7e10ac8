using System.Runtime.CompilerServices;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>
/// Cuts text into rows and cells by RFC 4180 with every line end. A quote counts only as the first character of a cell; what follows a
/// closing quote up to the delimiter is kept as written, as spreadsheets do.
/// </summary>
internal sealed class RowReader(TextBlocks text, string encoding, char delimiter, char? quote, bool removeGuard)
{
    private const int MostErrors = 10;

    private readonly char quoteMark = quote ?? '\0';
    private readonly bool quotes = quote is not null;

    private char[] buffer = new char[text.BlockLength * 2];
    private long bufferOffset;
    private int rowStart;
    private int position;
    private int end;

    private State state = State.RowStart;
    private bool skipLineFeed;
    private (int Start, int End)[] bounds = new (int, int)[64];
    private int cellStart;
    private int cellCount;
    private bool overlong;

    private long number;
    private long line = 1;
    private long rowLine = 1;
    private bool rowHasQuotes;
    private bool countedReturn;

    private enum State
    {
        RowStart,
        CellStart,
        Plain,
        Quoted,
        AfterQuote,
    }

    /// <summary>Lines without any character, so far.</summary>
    public long BlankLines { get; private set; }

    /// <summary>Cells so far with a quote that neither encloses the cell nor is doubled, as a wrong delimiter makes many.</summary>
    public long StrayQuotes { get; private set; }

    /// <summary>The next row that is not a blank line, or null at the end.</summary>
    public async ValueTask<TableRow?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            while (!Scan())
            {
                if (await FillAsync(cancellationToken).ConfigureAwait(false))
                {
                    continue;
                }

                if (state is State.RowStart || (state is State.CellStart && cellCount == 0))
                {
                    return null;
                }

                var open = state is State.Quoted;
                EndCell(position);
                return Take(open);
            }

            if (cellCount == 1 && bounds[0].Start == bounds[0].End && !overlong)
            {
                BlankLines++;
                number++;
                line++;
                Begin();
                continue;
            }

            return Take(isOpen: false);
        }
    }

    /// <summary>Moves on to the end of the row; false when the buffer ends before it does.</summary>
    private bool Scan()
    {
        while (position < end)
        {
            var ahead = buffer.AsSpan(position, end - position);
            int found;
            switch (state)
            {
                case State.RowStart:
                    if (skipLineFeed && ahead[0] == '\n')
                    {
                        position++;
                    }

                    skipLineFeed = false;
                    rowStart = position;
                    cellStart = position;
                    state = State.CellStart;
                    break;

                case State.CellStart when quotes && ahead[0] == quoteMark:
                    rowHasQuotes = true;
                    position++;
                    state = State.Quoted;
                    break;

                case State.CellStart:
                    state = State.Plain;
                    break;

                case State.Plain:
                    found = ahead.IndexOfAny(delimiter, '\r', '\n');
                    if (found < 0)
                    {
                        position = end;
                        return false;
                    }

                    position += found;
                    EndCell(position);
                    position++;
                    cellStart = position;
                    if (ahead[found] != delimiter)
                    {
                        skipLineFeed = ahead[found] == '\r';
                        return true;
                    }

                    state = State.CellStart;
                    break;

                case State.Quoted:
                    found = ahead.IndexOf(quoteMark);
                    position = found < 0 ? end : position + found + 1;
                    state = found < 0 ? State.Quoted : State.AfterQuote;
                    break;

                case State.AfterQuote when ahead[0] == quoteMark:
                    position++;
                    state = State.Quoted;
                    break;

                case State.AfterQuote:
                    state = State.Plain;
                    break;
            }
        }

        return false;
    }

    private void EndCell(int cellEnd)
    {
        if (!overlong && cellCount < CsvLimits.CellCount)
        {
            if (cellCount == bounds.Length)
            {
                Array.Resize(ref bounds, bounds.Length * 2);
            }

            bounds[cellCount] = (cellStart - rowStart, cellEnd - rowStart);
        }

        cellCount++;
    }

    /// <summary>Reads a block behind the unfinished row; false at the end of the text.</summary>
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (state is State.RowStart)
        {
            rowStart = position;
        }
        else if (position - rowStart > CsvLimits.RowLength)
        {
            // Nothing of the row is of use any more; only where it ends.
            overlong = true;
            CountLines();
            rowStart = position;
        }

        if (buffer.Length - end < text.BlockLength)
        {
            MakeRoom();
        }

        var read = await text.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
        end += read;
        return read > 0;
    }

    private void MakeRoom()
    {
        var kept = buffer.AsSpan(rowStart, end - rowStart);
        var target = buffer.Length - kept.Length < text.BlockLength ? new char[buffer.Length * 2] : buffer;
        kept.CopyTo(target);
        buffer = target;
        bufferOffset += rowStart;
        position -= rowStart;
        cellStart -= rowStart;
        end -= rowStart;
        rowStart = 0;
    }

    private TableRow Take(bool isOpen)
    {
        number++;
        List<Error>? errors = null;
        string[] cells = [];
        if (overlong)
        {
            Refuse(ref errors, CsvErrors.RowTooLong, ("maximum", CsvLimits.RowLength));
        }
        else if (cellCount > CsvLimits.CellCount)
        {
            Refuse(ref errors, CsvErrors.TooManyCells, ("cells", cellCount), ("maximum", CsvLimits.CellCount));
        }
        else
        {
            cells = Cells(ref errors);
        }

        if (isOpen)
        {
            Refuse(ref errors, CsvErrors.QuoteOpen, ("cell", cellCount));
        }

        TakeDamage(ref errors);
        var row = new TableRow(number, rowLine, cells, errors is null ? [] : errors);
        CountLines();
        Begin();
        return row;
    }

    private string[] Cells(ref List<Error>? errors)
    {
        var cells = new string[cellCount];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (start, stop) = bounds[cell];
            var content = CellText(buffer.AsSpan(rowStart + start, stop - start));
            if (content.Length > CsvLimits.CellLength)
            {
                Refuse(ref errors, CsvErrors.CellTooLong, ("cell", cell + 1), ("maximum", CsvLimits.CellLength));
                content = string.Empty;
            }

            cells[cell] = content;
        }

        return cells;
    }

    private string CellText(ReadOnlySpan<char> written)
    {
        if (written.IsEmpty)
        {
            return string.Empty;
        }

        if (quotes && written[0] == quoteMark)
        {
            var closing = written[1..].IndexOf(quoteMark) + 1;
            var content = closing == written.Length - 1 && closing > 0 ? written[1..closing].ToString() : Unquote(written[1..]);
            return removeGuard ? FormulaGuard.Remove(content) : content;
        }

        StrayQuotes += quotes && written.Contains(quoteMark) ? 1 : 0;
        return (removeGuard ? FormulaGuard.Remove(written) : written).ToString();
    }

    private string Unquote(ReadOnlySpan<char> written)
    {
        var content = new DefaultInterpolatedStringHandler(written.Length, 0);
        while (true)
        {
            var found = written.IndexOf(quoteMark);
            if (found < 0)
            {
                content.AppendFormatted(written);
                return content.ToStringAndClear();
            }

            content.AppendFormatted(written[..found]);
            written = written[(found + 1)..];
            if (written.IsEmpty || written[0] != quoteMark)
            {
                StrayQuotes += written.IsEmpty ? 0 : 1;
                content.AppendFormatted(written);
                return content.ToStringAndClear();
            }

            content.AppendFormatted(quoteMark);
            written = written[1..];
        }
    }

    private void TakeDamage(ref List<Error>? errors)
    {
        var reported = -1;
        while (text.Damage.TryPeek(out var at) && at < bufferOffset + position)
        {
            text.Damage.Dequeue();
            var cell = CellAt(at - bufferOffset - rowStart);
            if (cell != reported)
            {
                reported = cell;
                Refuse(ref errors, CsvErrors.Undecodable, ("cell", cell + 1), ("encoding", encoding));
            }
        }
    }

    private int CellAt(long offset)
    {
        var cell = 0;
        while (!overlong && cell < Math.Min(cellCount, CsvLimits.CellCount) - 1 && bounds[cell].End <= offset)
        {
            cell++;
        }

        return cell;
    }

    private void Refuse(ref List<Error>? errors, ErrorCode code, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        errors ??= [];
        if (errors.Count < MostErrors)
        {
            errors.Add(code.With([("row", number), ("line", rowLine), .. parameters]));
        }
    }

    /// <summary>Counts the lines of what lies between the start of the row and the position.</summary>
    private void CountLines()
    {
        if (!rowHasQuotes && !overlong)
        {
            line++;
            return;
        }

        foreach (var character in buffer.AsSpan(rowStart, position - rowStart))
        {
            line += character == '\r' || (character == '\n' && !countedReturn) ? 1 : 0;
            countedReturn = character == '\r';
        }
    }

    private void Begin()
    {
        state = State.RowStart;
        rowStart = position;
        cellCount = 0;
        overlong = false;
        rowHasQuotes = false;
        countedReturn = false;
        rowLine = line;
    }
}
