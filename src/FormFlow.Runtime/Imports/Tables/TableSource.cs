using System.Runtime.CompilerServices;

namespace FormFlow.Runtime.Imports.Tables;

/// <summary>A file of rows, however it is written, read once from front to back in bounded memory.</summary>
public abstract class TableSource
{
    /// <summary>The columns of the header row and of any wider row near the beginning.</summary>
    public abstract IReadOnlyList<TableHeader> Headers { get; }

    /// <summary>Rows without any content among what was read so far.</summary>
    public abstract long BlankLines { get; }

    /// <summary>What the numbers of a column are shown as, as far as the file says so and was read.</summary>
    public virtual NumberLook LookOf(int column) => NumberLook.Plain;

    /// <summary>How the file is written.</summary>
    public TableFormat Format => FormatOfFile;

    /// <inheritdoc cref="Format"/>
    protected abstract TableFormat FormatOfFile { get; }

    /// <summary>Every row but blank ones, titles and header included. What was read before, by either method, does not come again.</summary>
    public abstract IAsyncEnumerable<TableRow> RowsAsync(CancellationToken cancellationToken);

    /// <summary>The rows behind the header row, or every row when there is none.</summary>
    public async IAsyncEnumerable<TableRow> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in RowsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (FormatOfFile.HeaderRow is not { } header || row.Number > header)
            {
                yield return row;
            }
        }
    }
}
