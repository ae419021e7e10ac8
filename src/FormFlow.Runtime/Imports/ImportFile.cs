using System.Runtime.CompilerServices;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports;

/// <summary>The file of an import, read in chunks; reading goes on while chunks are written.</summary>
internal sealed class ImportFile(string path, ImportOptions options)
{
    private const int MostRows = 1000;
    private const int MostCharacters = 1_000_000;
    private const int BufferSize = 1 << 16;

    /// <summary>The chunks behind a row. The plan is asked for before each, because the form may be published anew meanwhile.</summary>
    public async IAsyncEnumerable<ImportChunk> ReadAsync(long after, Func<ImportPlan> plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var source = (await TableFile.OpenAsync(stream, options.Table(), cancellationToken).ConfigureAwait(false)).Value;
        var (lines, characters, current) = (new List<ImportLine>(MostRows), 0, plan());
        await foreach (var row in source.RecordsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (row.Number <= after)
            {
                continue;
            }

            lines.Add(current.Read(row));
            characters += row.Cells.Sum(static cell => cell.Length);
            if (lines.Count == MostRows || characters >= MostCharacters)
            {
                yield return new ImportChunk(current, lines, Progress(stream));
                (lines, characters, current) = (new List<ImportLine>(MostRows), 0, plan());
            }
        }

        if (lines.Count > 0)
        {
            yield return new ImportChunk(current, lines, Progress(stream));
        }
    }

    // What was read ahead is not written yet, so the end is told only when the job ends.
    private static long Progress(Stream stream) => Math.Min(999, stream.Position * 1000 / Math.Max(stream.Length, 1));
}
