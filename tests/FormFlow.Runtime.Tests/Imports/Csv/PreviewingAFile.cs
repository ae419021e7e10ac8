using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Tests.Imports.Csv;

[TestFixture]
public sealed class PreviewingAFile
{
    [TestCase(ColumnType.Number, null, "1", "-2.5", "1,234.50")]
    [TestCase(ColumnType.Number, null, "1,7", "200.000.000")]
    [TestCase(ColumnType.Text, null, "01", "02")]
    [TestCase(ColumnType.Text, null, "110101199003070011")]
    [TestCase(ColumnType.Text, null, "1", "two")]
    [TestCase(ColumnType.Text, null, "1,2,3", "1.2.3")]
    [TestCase(ColumnType.Date, "yyyy-M-d", "2024-01-31", "2024-2-1")]
    [TestCase(ColumnType.Date, "yyyy'年'M'月'd'日'", "2024年5月6日")]
    [TestCase(ColumnType.Date, "d/M/yyyy", "31/01/2024", "01/02/2024")]
    [TestCase(ColumnType.Date, "M/d/yyyy d/M/yyyy", "03/04/2024", "01/02/2024")]
    [TestCase(ColumnType.Date, "yyyyMMdd", "20240131", "20240201")]
    [TestCase(ColumnType.Date, "d MMM yyyy d MMMM yyyy", "6 May 2024")]
    [TestCase(ColumnType.DateTime, "yyyy-M-d H:mm:ss yyyy-M-d H:mm:ss.FFFFFFF", "2024-01-31 08:30:00", "2024-02-01 18:00:59")]
    [TestCase(ColumnType.DateTime, null, "2024-01-31T08:30:00Z", "2024-02-01T18:00:59Z")]
    [TestCase(ColumnType.Time, "H:mm", "8:30", "18:00")]
    [TestCase(ColumnType.Boolean, null, "yes", "No")]
    [TestCase(ColumnType.Boolean, null, "是", "否")]
    [TestCase(ColumnType.Email, null, "ann@example.org", "bob@mail.example.cn")]
    [TestCase(ColumnType.Phone, null, "13800000001", "+86 21 5555 0000")]
    [TestCase(ColumnType.Link, null, "https://example.org/a?b=c")]
    [TestCase(ColumnType.Text, null, "NA", "5")]
    public async Task A_column_is_of_the_type_that_all_its_values_are(ColumnType type, string? formats, params string[] values)
    {
        var preview = await Table.PreviewAsync("column\tx\n" + string.Concat(values.Select(value => value + "\ty\n\t\n")), new CsvOptions { Delimiter = '\t', HasHeader = true });

        var column = preview.Columns[0];
        Assert.That(column.Type, Is.EqualTo(type));
        Assert.That(formats is null ? null : string.Join(' ', column.Formats), Is.EqualTo(formats));
        Assert.That(column.Samples, Is.EqualTo(values));
        Assert.That(column.Filled, Is.EqualTo(values.Length));
    }

    [TestCase("1,234.5", "1234.5")]
    [TestCase("-1,234,567", "-1234567")]
    [TestCase("1234.5", "1234.5")]
    [TestCase("1e3", "1000")]
    [TestCase("1,23", null)]
    [TestCase("1234,567", null)]
    [TestCase("1.5,000", null)]
    [TestCase(",123", null)]
    [TestCase("", null)]
    [TestCase("-", null)]
    public void Numbers_are_read_with_their_groups_in_place(string text, string? number)
    {
        var isRead = NumberFormat.Point.TryRead(text, out var value);

        Assert.That(isRead ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null, Is.EqualTo(number));
    }

    [Test]
    public async Task Blank_and_repeated_names_are_told_apart_by_their_position()
    {
        var preview = await Table.PreviewAsync(" Name ,name,,First\tname,Name (2),\nAnn,b,c,d,e,f,g\n", new CsvOptions { Delimiter = ',', HasHeader = true });

        Assert.That(preview.Columns.Select(column => column.Header.Name), Is.EqualTo(new[] { "Name", "name (2) (2)", "Column 3", "First name", "Name (2)", "Column 6", "Column 7" }));
        Assert.That(preview.Columns[0].Header.Text, Is.EqualTo(" Name "));
    }

    [Test]
    public async Task Only_the_beginning_is_looked_at_and_the_stream_put_back()
    {
        var text = "n,m\n" + string.Concat(Enumerable.Range(0, 5000).Select(row => $"{row},x\n\n"));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));

        var preview = (await TablePreview.ReadAsync(stream, null, 3, CancellationToken.None)).Value;

        Assert.That(stream.Position, Is.Zero);
        Assert.That(preview.Rows.Select(row => row.Cells[0]), Is.EqualTo(new[] { "0", "1", "2" }));
        Assert.That(preview.RowCount, Is.EqualTo(1000));
        Assert.That(preview.IsWhole, Is.False);
        Assert.That(preview.Columns[0].Type, Is.EqualTo(ColumnType.Number));
    }

    [Test]
    public async Task Rows_that_cannot_be_read_are_shown_with_their_errors()
    {
        var preview = await Table.PreviewAsync("a,b\n1,2\n3,\"4\n");

        Assert.That(preview.Errors.Select(error => error.Code), Is.EqualTo(new[] { CsvErrors.QuoteOpen }));
        Assert.That(preview.Columns[0].Filled, Is.EqualTo(1));
    }
}
