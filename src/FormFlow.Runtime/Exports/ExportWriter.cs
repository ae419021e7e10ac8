using FormFlow.Engine.Fields;

namespace FormFlow.Runtime.Exports;

/// <summary>Writes the rows of an export as one sort of file.</summary>
/// <param name="columns">The columns.</param>
/// <param name="context">How values are written as texts.</param>
internal abstract class ExportWriter(IReadOnlyList<ExportColumn> columns, TextContext context) : IAsyncDisposable
{
    /// <summary>The columns.</summary>
    protected IReadOnlyList<ExportColumn> Columns { get; } = columns;

    /// <summary>How values are written as texts.</summary>
    protected TextContext Context { get; } = context;

    /// <summary>Writes the names of the columns; the first rows tell how wide they should be.</summary>
    public abstract ValueTask BeginAsync(IReadOnlyList<object?[]> first, CancellationToken cancellationToken);

    /// <summary>Writes some rows.</summary>
    public abstract ValueTask WriteAsync(IReadOnlyList<object?[]> rows, CancellationToken cancellationToken);

    /// <summary>Writes what a file of this sort ends with.</summary>
    public abstract ValueTask EndAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>The text of a value.</summary>
    protected string TextOf(int column, object value) => value is ExportName name ? name.Text : Columns[column].Field!.Field.Format(value, Context);
}
