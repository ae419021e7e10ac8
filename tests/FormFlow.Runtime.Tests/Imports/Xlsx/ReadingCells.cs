using FormFlow.Runtime.Imports.Tables;
using FormFlow.Runtime.Imports.Xlsx;

namespace FormFlow.Runtime.Tests.Imports.Xlsx;

[TestFixture]
public sealed class ReadingCells
{
    [TestCase("1", "1")]
    [TestCase("-12.5", "-12.5")]
    [TestCase("0.30000000000000004", "0.3")]
    [TestCase("19.989999999999998", "19.99")]
    [TestCase("1E-05", "0.00001")]
    [TestCase("1234567.891", "1234567.891")]
    [TestCase("110101199003070000", "110101199003070000")]
    [TestCase("1.2345678901234567E+30", "1234567890123456700000000000000")]
    [TestCase("1E+23", "100000000000000000000000")]
    [TestCase("-1E+20", "-100000000000000000000")]
    public async Task A_number_is_written_as_it_is_kept_and_shown(string stored, string text) =>
        Assert.That(await Workbook.CellAsync(Workbook.Of($"<row><c><v>{stored}</v></c></row>")), Is.EqualTo((text, (Engine.Errors.Error?)null)));

    [TestCase("yyyy-mm-dd", "44035", "2020-07-23")]
    [TestCase("yyyy-mm-dd", "44035.375", "2020-07-23 09:00:00")]
    [TestCase("m/d/yy h:mm", "44035", "2020-07-23 00:00:00")]
    [TestCase("yyyy\"年\"m\"月\"d\"日\"", "44035", "2020-07-23")]
    [TestCase("[$-804]yyyy/m/d;@", "44035", "2020-07-23")]
    [TestCase("h:mm AM/PM", "0.375", "09:00:00")]
    [TestCase("[h]:mm:ss", "1.5", "36:00:00")]
    [TestCase("mm:ss.0", "0.00001", "00:00:00.864")]
    [TestCase("yyyy-mm-dd", "59", "1900-02-28")]
    [TestCase("yyyy-mm-dd", "61", "1900-03-01")]
    [TestCase("0.00%", "0.9876", "0.9876")]
    [TestCase("\"days\" 0", "3", "3")]
    [TestCase("#,##0.00\\ \\d", "3", "3")]
    [TestCase("0.00E+00", "1500", "1500")]
    [TestCase("General", "44035", "44035")]
    [TestCase("[Red]0.0", "1.5", "1.5")]
    [TestCase("yyyy-mm-dd;\"no\"", "44035", "2020-07-23")]
    public async Task A_format_says_whether_a_number_is_a_day(string format, string stored, string text) =>
        Assert.That((await Workbook.CellAsync(Workbook.Of($"<row><c s=\"1\"><v>{stored}</v></c></row>").Format(format))).Text, Is.EqualTo(text));

    [TestCase("60")]
    [TestCase("0")]
    [TestCase("3000000")]
    [TestCase("-1000000")]
    public async Task A_number_that_is_no_day_is_told_and_not_made_one(string stored)
    {
        var (text, fault) = await Workbook.CellAsync(Workbook.Of($"<row><c s=\"1\"><v>{stored}</v></c></row>").Format("yyyy-mm-dd"));

        Assert.That(text, Is.EqualTo(stored));
        Assert.That(fault!.Code, Is.EqualTo(XlsxErrors.NoDate));
    }

    [TestCase("0", "1904-01-01")]
    [TestCase("60", "1904-03-01")]
    [TestCase("42573", "2020-07-23")]
    public async Task Days_may_count_from_1904(string stored, string text) =>
        Assert.That((await Workbook.CellAsync(new Workbook { Is1904 = true }.Sheet("Data", $"<row><c s=\"1\"><v>{stored}</v></c></row>").Format("yyyy-mm-dd"))).Text, Is.EqualTo(text));

    [TestCase("<c t=\"s\"><v>0</v></c>", "plain")]
    [TestCase("<c t=\"s\"><v>1</v></c>", "rich text 東")]
    [TestCase("<c t=\"s\"><v>2</v></c>", "a\rb_x000D_")]
    [TestCase("<c t=\"s\"><v>3</v></c>", " spaced ")]
    [TestCase("<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>", "inline")]
    [TestCase("<c t=\"str\"><f>A1</f><v>result</v></c>", "result")]
    [TestCase("<c t=\"str\"><v>007</v></c>", "007")]
    [TestCase("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [TestCase("<c t=\"b\"><v>0</v></c>", "FALSE")]
    [TestCase("<c t=\"d\"><v>2020-07-23T09:00:00</v></c>", "2020-07-23 09:00:00")]
    [TestCase("<c t=\"n\"><f>1+1</f><v>2</v></c>", "2")]
    public async Task Texts_switches_and_results_of_formulas_are_what_they_show(string cell, string text)
    {
        var workbook = Workbook.Of($"<row>{cell}</row>").Texts(
            "<t>plain</t>", "<r><rPr><b/></rPr><t>rich </t></r><r><t xml:space=\"preserve\">text 東</t></r><rPh sb=\"0\" eb=\"1\"><t>ひがし</t></rPh>", "<t>a_x000D_b_x005F_x000D_</t>", "<t xml:space=\"preserve\"> spaced </t>");

        Assert.That(await Workbook.CellAsync(workbook), Is.EqualTo((text, (Engine.Errors.Error?)null)));
    }

    [TestCase("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!", "xlsx.cell_error")]
    [TestCase("<c t=\"e\"><v>#N/A</v></c>", "#N/A", "xlsx.cell_error")]
    [TestCase("<c t=\"s\"><v>99</v></c>", "99", "xlsx.cell_unreadable")]
    [TestCase("<c><v>1,5</v></c>", "1,5", "xlsx.cell_unreadable")]
    [TestCase("<c t=\"d\"><v>tomorrow</v></c>", "tomorrow", "xlsx.cell_unreadable")]
    public async Task What_holds_no_value_is_told_by_cell(string cell, string text, string code)
    {
        var (read, fault) = await Workbook.CellAsync(Workbook.Of($"<row>{cell}</row>"));

        Assert.That(read, Is.EqualTo(text));
        Assert.That(fault!.Code.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task Cells_stand_where_their_references_say_and_blank_rows_are_passed_over()
    {
        var workbook = Workbook.Of(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Name</v></c><c r=\"C1\" t=\"str\"><v>Price</v></c></row>",
            "<row r=\"2\"/><row r=\"3\"><c r=\"A3\" s=\"0\"/></row>",
            "<row r=\"5\"><c r=\"B5\"><v>2</v></c></row>",
            "<row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>last</v></c></row>");

        var (source, rows) = await Workbook.ReadAsync(workbook.Bytes());

        Assert.That(rows.Select(row => $"{row.Number}: {string.Join('|', row.Cells)}"), Is.EqualTo(new[] { "1: Name||Price", "5: |2|", "1048576: last||" }));
        Assert.That(source.BlankLines, Is.EqualTo(1_048_573));
        Assert.That(source.Headers.Select(header => header.Name), Is.EqualTo(new[] { "Name", "Column 2", "Price" }));
    }

    [Test]
    public async Task Cells_without_references_stand_one_behind_the_other_blank_ones_too()
    {
        var (_, rows) = await Workbook.ReadAsync(Workbook.Of("<row><c/><c><v>2</v></c><c s=\"0\"/><c t=\"str\"><v></v></c><c><v>5</v></c><c r=\"H1\"><v>8</v></c><c><v>9</v></c></row>").Bytes());

        Assert.That(string.Join('|', rows[0].Cells), Is.EqualTo("|2|||5|||8|9"));
    }

    [Test]
    public async Task A_merged_range_has_its_value_in_its_first_cell_and_titles_above_the_header_are_passed_over()
    {
        var workbook = new Workbook().Sheet("Data",
            "<row><c t=\"str\"><v>Sales of July</v></c><c/></row>",
            "<row><c t=\"str\"><v>Region</v></c><c t=\"str\"><v>Sum</v></c></row>",
            "<row><c t=\"str\"><v>North</v></c><c><v>1</v></c></row><row><c/><c><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A3:A4\"/></mergeCells><sheetData>");

        var (source, rows) = await Workbook.ReadAsync(workbook.Bytes());

        Assert.That(source.Format.HeaderRow, Is.EqualTo(2));
        Assert.That(rows.Select(row => string.Join('|', row.Cells)), Is.EqualTo(new[] { "Sales of July|", "Region|Sum", "North|1", "|2" }));
    }

    [Test]
    public async Task The_first_visible_sheet_that_holds_anything_is_read_unless_another_is_named()
    {
        var bytes = new Workbook()
            .Sheet("Secret", "hidden", ["<row><c><v>1</v></c></row>"])
            .Sheet("Empty")
            .Sheet("Data", "<row><c><v>2</v></c></row>")
            .Bytes();

        var (first, firstRows) = await Workbook.ReadAsync(bytes);
        var (_, named) = await Workbook.ReadAsync(bytes, new TableOptions { Sheet = "SECRET" });
        var refusal = await Workbook.RefusalAsync(bytes, new TableOptions { Sheet = "Sheet1" });

        Assert.That(((XlsxFormat)first.Format).Sheets.Select(sheet => $"{sheet.Name} {sheet.IsHidden}"), Is.EqualTo(new[] { "Secret True", "Empty False", "Data False" }));
        Assert.That((firstRows[0].Cells[0], named[0].Cells[0]), Is.EqualTo(("2", "1")));
        Assert.That(refusal.Code, Is.EqualTo(XlsxErrors.SheetUnknown));
    }

    [Test]
    public async Task Numbers_take_the_decimal_mark_of_the_texts_beside_them()
    {
        var (_, rows) = await Workbook.ReadAsync(Workbook.Of("<row><c><v>1.5</v></c><c><v>2</v></c></row>").Bytes(), new TableOptions { DecimalComma = true });

        Assert.That(rows[0].Cells, Is.EqualTo(new[] { "1,5", "2" }));
    }

    [Test]
    public async Task The_look_of_a_column_is_that_of_most_of_its_numbers()
    {
        var workbook = Workbook.Of(
            "<row><c s=\"1\"><v>0.5</v></c><c s=\"2\"><v>1</v></c><c s=\"3\"><v>1</v></c></row>",
            "<row><c s=\"1\"><v>0.7</v></c><c s=\"2\"><v>1</v></c><c><v>1</v></c></row>").Format("0%").Format("[$¥-804]#,##0.00").Format("0.0%");

        var (source, _) = await Workbook.ReadAsync(workbook.Bytes());

        Assert.That(new[] { source.LookOf(0), source.LookOf(1), source.LookOf(2) }, Is.EqualTo(new[] { new NumberLook(true, null), new NumberLook(false, "CNY"), NumberLook.Plain }));
    }
}
