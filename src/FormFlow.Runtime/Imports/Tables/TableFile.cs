using FormFlow.Engine.Errors;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Xlsx;

namespace FormFlow.Runtime.Imports.Tables;

/// <summary>Opens a file of rows by what it holds, whatever its name says.</summary>
public static class TableFile
{
    private static readonly byte[] Zip = "PK"u8.ToArray();
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Opens a file at its beginning. The stream can seek and stays the caller's; refusals are those of the two kinds of source.</summary>
    public static async Task<Result<TableSource>> OpenAsync(Stream stream, TableOptions options, CancellationToken cancellationToken)
    {
        var start = new byte[4];
        var length = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        stream.Position = 0;
        if (start.AsSpan(0, length).StartsWith(Compound))
        {
            return await OldWorkbook.RefusalAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        if (length == start.Length && start.AsSpan().StartsWith(Zip) && start[2] < ' ' && start[3] < ' ')
        {
            var workbook = XlsxSource.Open(stream, options);
            return workbook.IsRefused ? workbook.As<TableSource>() : workbook.Value;
        }

        var text = await CsvSource.OpenAsync(stream, options.Text, cancellationToken).ConfigureAwait(false);
        return text.IsRefused ? text.As<TableSource>() : text.Value;
    }
}
