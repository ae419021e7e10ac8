using System.Text;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Tests.Imports.Csv;

/// <summary>Reads and writes whole small files.</summary>
internal static class Table
{
    public static Task<(CsvSource Source, List<TableRow> Rows)> ReadAsync(string text, CsvOptions? options = null) =>
        ReadAsync(Encoding.UTF8.GetBytes(text), options);

    public static async Task<(CsvSource Source, List<TableRow> Rows)> ReadAsync(byte[] bytes, CsvOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        var source = (await CsvSource.OpenAsync(stream, options, CancellationToken.None)).Value;
        List<TableRow> rows = [];
        await foreach (var row in source.RowsAsync(CancellationToken.None))
        {
            rows.Add(row);
        }

        return (source, rows);
    }

    public static async Task<TablePreview> PreviewAsync(string text, CsvOptions? options = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return (await TablePreview.ReadAsync(stream, new TableOptions { Text = options ?? new CsvOptions() }, 10, CancellationToken.None)).Value;
    }

    public static async Task<byte[]> WriteAsync(IEnumerable<IEnumerable<string>> rows, CsvOutputOptions? options = null)
    {
        using var stream = new MemoryStream();
        await using (var output = new CsvOutput(stream, options))
        {
            foreach (var row in rows)
            {
                await output.WriteAsync([.. row.Select(CsvCell.Text)], CancellationToken.None);
            }
        }

        return stream.ToArray();
    }

    public static List<List<string>> Cells(IEnumerable<TableRow> rows) => [.. rows.Select(row => row.Cells.ToList())];
}
