using System.Text;
using FormFlow.Runtime.Imports.Csv;

namespace FormFlow.Runtime.Tests.Imports.Csv;

[TestFixture]
public sealed class RecognisingAFile
{
    private const string Simplified = "姓名,部门,备注\r\n张三,销售部,负责华东地区的项目\r\n李四,技术部,下周出差到北京\r\n";
    private const string Traditional = "姓名,部門,備註\r\n張三,業務部,負責華東地區的專案\r\n李四,技術部,下週出差到臺北\r\n";
    private const string French = "prénom;ville;remarque\r\nZoé;Besançon;Elle a déjà réglé la facture\r\nJérôme;Orléans;à rappeler après l’été\r\n";
    private const string German = "Name;Straße;Änderung\nJürgen Müller;Mühlweg 5;Überprüft\nBärbel Groß;Äußere Straße 7;größer\n";
    private const string Ascii = "name,age\nAnn,31\nBob,42\n";

    [TestCase(Simplified, "gb18030")]
    [TestCase("姓名,电话\n王伟,1\n", "gb18030")]
    [TestCase("品名,規格\n\"中文，說明\",𠮷野家\n名称,数量\n", "gb18030")]
    [TestCase(Traditional, "big5")]
    [TestCase("姓名,電話\n陳怡君,1\n", "big5")]
    [TestCase(French, "windows-1252")]
    [TestCase(German, "iso-8859-1")]
    [TestCase("a,b\n1,©\n", "iso-8859-1")]
    [TestCase("Ärger,Ärzte\n", "iso-8859-1")]
    [TestCase(Simplified, "utf-8")]
    [TestCase(Traditional, "utf-8")]
    [TestCase(French, "utf-8")]
    [TestCase("é\n", "utf-8")]
    [TestCase(Ascii, "utf-8")]
    [TestCase("a,b\0c\n\0,d\n", "utf-8")]
    [TestCase(Simplified, "utf-16")]
    [TestCase(Ascii, "utf-16")]
    [TestCase(Simplified, "utf-16be")]
    [TestCase(French, "utf-16be")]
    [TestCase(Ascii, "utf-16be")]
    public async Task The_encoding_is_told_from_the_text_alone(string text, string encoding)
    {
        var bytes = EncodingOf(encoding).GetBytes(text);

        var (source, rows) = await Table.ReadAsync(bytes);

        var (_, expected) = await Table.ReadAsync(text);
        Assert.That(source.Format.Encoding, Is.EqualTo(encoding));
        Assert.That(source.Format.HasByteOrderMark, Is.False);
        Assert.That(Table.Cells(rows), Is.EqualTo(Table.Cells(expected)));
        Assert.That(rows.SelectMany(row => row.Errors), Is.Empty);
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16be")]
    [TestCase("gb18030")]
    public async Task A_byte_order_mark_decides_and_is_no_part_of_the_first_cell(string encoding)
    {
        var bytes = EncodingOf(encoding).GetBytes("\uFEFF" + Simplified);

        var (source, rows) = await Table.ReadAsync(bytes);

        Assert.That((source.Format.Encoding, source.Format.HasByteOrderMark), Is.EqualTo((encoding, true)));
        Assert.That(rows[0].Cells[0], Is.EqualTo("姓名"));
    }

    [TestCase("GBK", Simplified, "gb18030")]
    [TestCase("gb2312", Simplified, "gb18030")]
    [TestCase("Big5", Traditional, "big5")]
    [TestCase("latin-1", German, "iso-8859-1")]
    [TestCase("UTF-16BE", Simplified, "utf-16be")]
    [TestCase("shift_jis", "名前,年齢\nアン,31\n", "shift_jis")]
    public async Task A_forced_encoding_is_taken(string name, string text, string encoding)
    {
        var (source, rows) = await Table.ReadAsync(EncodingOf(encoding).GetBytes(text), new CsvOptions { Encoding = name });

        var (_, expected) = await Table.ReadAsync(text);
        Assert.That(source.Format.Encoding, Is.EqualTo(encoding));
        Assert.That(Table.Cells(rows), Is.EqualTo(Table.Cells(expected)));
    }

    [Test]
    public async Task A_character_cut_by_the_end_of_the_sample_does_not_mislead()
    {
        for (var shift = 0; shift < 3; shift++)
        {
            var text = new string('a', shift) + string.Concat(Enumerable.Repeat("名称,数量\n", 40_000));

            var (source, rows) = await Table.ReadAsync(text);

            Assert.That(source.Format.Encoding, Is.EqualTo("utf-8"));
            Assert.That(rows, Has.Count.EqualTo(40_000));
            Assert.That(rows.Exists(row => row.IsRefused), Is.False);
        }
    }

    [Test]
    public async Task A_few_bad_bytes_do_not_make_utf_8_something_else()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Simplified, 5)) + "x,y,").Append((byte)0xE9).ToArray();

        var (source, rows) = await Table.ReadAsync(bytes);

        Assert.That(source.Format.Encoding, Is.EqualTo("utf-8"));
        Assert.That(rows.Where(row => row.IsRefused), Is.EqualTo(new[] { rows[^1] }));
    }

    [TestCase("a;b;c\n1,5;2,5;3\n4,5;5,5;6\n", ';')]
    [TestCase("1,5;2,5\n3,5;4,5\n", ';')]
    [TestCase("id,tags,n\n1,x;y,2\n2,z;w,3\n", ',')]
    [TestCase("a|b|c\n1|\"x,y,z\"|3\n", '|')]
    [TestCase("a\tb\n1, 2 and 3\tx\n", '\t')]
    [TestCase("name,note\nAnn,\"one;two;three\"\nBob,\"four;five;six\"\n", ',')]
    [TestCase("just one column\nof text\n", ',')]
    [TestCase("Report;;\nname;age;town\nAnn;31;Rome, Italy\nBob;42;Paris, France\n", ';')]
    public async Task The_delimiter_is_the_one_that_makes_a_table(string text, char delimiter)
    {
        var (source, _) = await Table.ReadAsync(text);

        Assert.That(source.Format.Delimiter, Is.EqualTo(delimiter));
    }

    [TestCase("name,age\nAnn,31\n", 1)]
    [TestCase("name,town\nAnn,Rome\nBob,Paris\n", 1)]
    [TestCase("Ann,31,ann@example.org\nBob,42,bob@example.org\n", null)]
    [TestCase("张三,13800000001\n李四,13900000002\n", null)]
    [TestCase("2024-01-01,5\n2024-01-02,6\n", null)]
    [TestCase("Report of May\n\nname,age\nAnn,31\nBob,42\n", 3)]
    [TestCase("Year,2020,2021\nx,5,6\n", 1)]
    [TestCase("red,small\nblue,small\nred,large\n", null)]
    [TestCase("name\nAnn\nBob\n", 1)]
    public async Task The_header_is_found_below_titles_and_not_invented(string text, int? row)
    {
        var (source, _) = await Table.ReadAsync(text);

        Assert.That(source.Format.HeaderRow, Is.EqualTo(row));
    }

    private static Encoding EncodingOf(string name) => name switch
    {
        "utf-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "iso-8859-1" => Encoding.Latin1,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name)!,
    };
}
