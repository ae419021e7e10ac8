using System.Text;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Tests.Imports.Csv;

[TestFixture]
public sealed class ReadingRows
{
    private static readonly CsvOptions Comma = new() { Delimiter = ',', HasHeader = false };

    [TestCase("a,b\r1,2\r3,4", "a|b/1|2/3|4", TestName = "Carriage returns end lines")]
    [TestCase("a,b\r1,2\n3,4\r\n5,6", "a|b/1|2/3|4/5|6", TestName = "Line ends may be mixed")]
    [TestCase("a,b\n1,2,3\n4\n", "a|b/1|2|3/4", TestName = "Ragged rows keep their width")]
    [TestCase("x\"y\"z,2\n3\"4,5\n", "x\"y\"z|2/3\"4|5", TestName = "Quotes inside a plain cell are characters")]
    [TestCase("\"x\"y,2\n\"a\"\"b\" \"c\",3\n", "xy|2/a\"b \"c\"|3", TestName = "Text behind a closing quote is kept")]
    [TestCase("\"a\rb\",\"c\r\nd\",\"\t\"\n", "a\rb|c\r\nd|\t", TestName = "Line ends and tabs stay in quoted cells")]
    [TestCase("\0x,\"\0\"\n", "\0x|\0", TestName = "Zeros are characters")]
    [TestCase("\n\r\n\"\"\r\rb\n", "/b", TestName = "A quoted blank is a row where a blank line is none")]
    [TestCase(" \"x\" ,2\n", " \"x\" |2", TestName = "Spaces belong to the cell")]
    [TestCase("a,", "a|", TestName = "A delimiter at the end of the file begins a cell")]
    [TestCase("a,\"b\"", "a|b", TestName = "A quote may close at the end of the file")]
    [TestCase("\"\"\"\",\"\"\"a\"\"\"", "\"|\"a\"", TestName = "Doubled quotes are one")]
    public async Task Cells_are_read_to_the_letter(string text, string expected)
    {
        var (_, rows) = await Table.ReadAsync(text, Comma);

        Assert.That(string.Join('/', rows.Select(row => string.Join('|', row.Cells))), Is.EqualTo(expected));
        Assert.That(rows.SelectMany(row => row.Errors), Is.Empty);
    }

    [TestCase("")]
    [TestCase("\uFEFF")]
    [TestCase("\r\n\n\r")]
    public async Task A_file_of_nothing_has_no_rows(string text)
    {
        var (source, rows) = await Table.ReadAsync(text);

        Assert.That(rows, Is.Empty);
        Assert.That(source.Headers, Is.Empty);
    }

    [Test]
    public async Task Rows_know_their_number_in_a_spreadsheet_and_their_line_in_an_editor()
    {
        var (source, rows) = await Table.ReadAsync("\r\na,b\r\n\"1\r\n2\r3\n4\",x\r\n\r\n5,6", Comma);

        Assert.That(rows.Select(row => (row.Number, row.Line)), Is.EqualTo(new[] { (2L, 2L), (3L, 3L), (5L, 8L) }));
        Assert.That(source.BlankLines, Is.EqualTo(2));
    }

    [Test]
    public async Task A_quote_that_never_closes_is_an_error_of_its_row()
    {
        var (_, rows) = await Table.ReadAsync("a,b\n1,2\n3,\"x\n4,5\n", Comma);

        Assert.That(rows.Select(row => row.IsRefused), Is.EqualTo(new[] { false, false, true }));
        Refused(rows[2], CsvErrors.QuoteOpen, ("row", 3L), ("cell", 2));
    }

    [Test]
    public async Task A_cell_may_have_as_many_characters_as_the_limit_and_no_more()
    {
        var most = new string('x', CsvLimits.CellLength);

        var (_, rows) = await Table.ReadAsync($"{most},\"{most}\"\n1,{most}x\n2,\"{most}x\"\n3,4", Comma);

        Assert.That(rows[0].IsRefused, Is.False);
        Assert.That(rows[0].Cells, Is.EqualTo(new[] { most, most }));
        Refused(rows[1], CsvErrors.CellTooLong, ("row", 2L), ("cell", 2));
        Refused(rows[2], CsvErrors.CellTooLong, ("row", 3L), ("cell", 2));
        Assert.That(rows[3].Cells, Is.EqualTo(new[] { "3", "4" }));
    }

    [Test]
    public async Task A_row_may_have_as_many_cells_as_the_limit_and_no_more()
    {
        var most = new string(',', CsvLimits.CellCount - 1);

        var (_, rows) = await Table.ReadAsync($"{most}\n{most},\n1,2", Comma);

        Assert.That(rows[0].Cells, Has.Count.EqualTo(CsvLimits.CellCount));
        Refused(rows[1], CsvErrors.TooManyCells, ("row", 2L), ("cells", CsvLimits.CellCount + 1));
        Assert.That(rows[2].Cells, Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    public async Task A_row_beyond_the_limit_is_passed_over_and_the_next_is_found()
    {
        var cell = new string('x', 500_000) + "\"\"\r\n,";
        var row = string.Concat(Enumerable.Repeat($"\"{cell}\",", 2 * CsvLimits.RowLength / cell.Length));

        var (_, rows) = await Table.ReadAsync($"a,b\n{row}\n1,2", Comma);

        Refused(rows[1], CsvErrors.RowTooLong, ("row", 2L));
        Assert.That(rows[2].Cells, Is.EqualTo(new[] { "1", "2" }));
        Assert.That(rows[2].Line, Is.EqualTo(3 + (2 * CsvLimits.RowLength / cell.Length)));
    }

    [Test]
    public async Task Undecodable_bytes_are_errors_of_their_cells_wherever_they_lie()
    {
        // Long enough that rows lie across blocks, and broken in each of them.
        var file = new MemoryStream();
        for (var row = 0; row < 3000; row++)
        {
            file.Write(Encoding.UTF8.GetBytes($"{row},名称\uFFFD{row},"));
            file.Write(row % 7 == 0 ? [0xC3, 0x28] : "é"u8);
            file.Write("\n"u8);
        }

        file.Write("end,"u8);
        file.WriteByte(0xE5);
        var (source, rows) = await Table.ReadAsync(file.ToArray(), Comma with { Encoding = "utf-8" });

        Assert.That(source.Format.Encoding, Is.EqualTo("utf-8"));
        Assert.That(rows.Where(row => row.IsRefused).Select(row => row.Number), Is.EqualTo(Enumerable.Range(0, 3000).Where(row => row % 7 == 0).Select(row => row + 1L).Append(3001)));
        Refused(rows[7], CsvErrors.Undecodable, ("row", 8L), ("cell", 3), ("encoding", "utf-8"));
        Refused(rows[3000], CsvErrors.Undecodable, ("row", 3001L), ("cell", 2));
        Assert.That(rows[7].Cells[2], Is.EqualTo("\uFFFD("));
        Assert.That(rows[8].Cells, Is.EqualTo(new[] { "8", "名称\uFFFD8", "é" }));
    }

    [Test]
    public async Task Cells_do_not_depend_on_where_blocks_end()
    {
        // Every offset of a row with everything in it against the end of a 32 KiB block.
        var row = "\"a\"\"\r\nb\",\"\",𝄞é,\r\n";
        for (var shift = 0; shift < 40; shift++)
        {
            var start = new string('x', (32 * 1024) - 30 + shift);
            var (_, rows) = await Table.ReadAsync($"{start},1\r\n{row}{row}", Comma);

            Assert.That(rows, Has.Count.EqualTo(3), $"shift {shift}");
            Assert.That(rows.Skip(1).Select(each => each.Cells), Is.All.EqualTo(new[] { "a\"\r\nb", "", "𝄞é", "" }), $"shift {shift}");
        }
    }

    [Test]
    public async Task A_file_without_quoting_reads_quotes_as_characters()
    {
        var (_, rows) = await Table.ReadAsync("\"a,5\"\tb\n", new CsvOptions { Delimiter = '\t', Quote = null });

        Assert.That(rows[0].Cells, Is.EqualTo(new[] { "\"a,5\"", "b" }));
    }

    [Test]
    public async Task Records_are_the_rows_behind_the_header()
    {
        using var stream = new MemoryStream("Report of May,\n\nname,age\nAnn,31\n"u8.ToArray());
        var source = (await CsvSource.OpenAsync(stream, new CsvOptions { HeaderRow = 3 }, CancellationToken.None)).Value;

        var records = new List<TableRow>();
        await foreach (var record in source.RecordsAsync(CancellationToken.None))
        {
            records.Add(record);
        }

        Assert.That(source.Headers.Select(header => header.Name), Is.EqualTo(new[] { "name", "age" }));
        Assert.That(Table.Cells(records), Is.EqualTo(new List<List<string>> { new() { "Ann", "31" } }));
    }

    [Test]
    public async Task Impossible_options_and_workbooks_are_refused()
    {
        await RefusedAsync("a"u8.ToArray(), new CsvOptions { Encoding = "klingon" }, CsvErrors.EncodingUnknown);
        await RefusedAsync("a"u8.ToArray(), new CsvOptions { Encoding = "utf-7" }, CsvErrors.EncodingUnknown);
        await RefusedAsync("a"u8.ToArray(), new CsvOptions { Delimiter = '\n' }, CsvErrors.DelimiterImpossible);
        await RefusedAsync("a"u8.ToArray(), new CsvOptions { Delimiter = '"' }, CsvErrors.DelimiterImpossible);
        await RefusedAsync("a"u8.ToArray(), new CsvOptions { HeaderRow = 0 }, CsvErrors.HeaderRowImpossible);
        await RefusedAsync("a"u8.ToArray(), new CsvOptions { HeaderRow = 1, HasHeader = false }, CsvErrors.HeaderRowImpossible);
        await RefusedAsync("PK\u0003\u0004rest"u8.ToArray(), null, CsvErrors.NotText);
        await RefusedAsync([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], null, CsvErrors.NotText);
    }

    private static async Task RefusedAsync(byte[] bytes, CsvOptions? options, ErrorCode code)
    {
        using var stream = new MemoryStream(bytes);
        var opened = await CsvSource.OpenAsync(stream, options, CancellationToken.None);

        Assert.That(opened.Errors.Select(error => error.Code), Is.EqualTo(new[] { code }));
    }

    private static void Refused(TableRow row, ErrorCode code, params (string Name, object Value)[] parameters)
    {
        Assert.That(row.Errors.Select(error => error.Code), Is.EqualTo(new[] { code }));
        foreach (var (name, value) in parameters)
        {
            Assert.That(row.Errors[0].Parameters[name], Is.EqualTo(value), name);
        }

        Assert.That(row.Errors[0].Message("en"), Does.Not.Contain("{"));
        Assert.That(row.Errors[0].Message("zh-CN"), Does.Not.Contain("{"));
    }
}
