using System.IO.Compression;
using System.Text;
using FormFlow.Runtime.Imports.Xlsx;

namespace FormFlow.Runtime.Tests.Imports.Xlsx;

[TestFixture]
public sealed class RefusingWorkbooks
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]];

    [Test]
    public async Task A_password_and_the_format_of_before_2007_are_named()
    {
        var encrypted = await Workbook.RefusalAsync([.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]]);
        var old = await Workbook.RefusalAsync([.. Compound, .. Encoding.Unicode.GetBytes("Workbook")]);

        Assert.That((encrypted.Code, old.Code), Is.EqualTo((XlsxErrors.Encrypted, XlsxErrors.OldFormat)));
    }

    [Test]
    public async Task A_file_cut_anywhere_is_refused_or_tells_where_it_ends()
    {
        var whole = Workbook.Of(Enumerable.Range(0, 2000).Select(row => $"<row><c t=\"s\"><v>0</v></c><c><v>{row * 7919 % 10007}</v></c></row>").ToArray()).Texts("<t>x</t>").Bytes();
        for (var length = 4; length < whole.Length; length += whole.Length / 60)
        {
            var refusal = await Workbook.RefusalAsync(whole[..length]);

            Assert.That(refusal.Code, Is.EqualTo(XlsxErrors.Damaged), $"{length} bytes");
        }
    }

    [Test]
    public async Task Bytes_changed_anywhere_are_refused_or_read_but_never_a_crash()
    {
        var whole = Workbook.Of(Enumerable.Range(0, 300).Select(row => $"<row><c t=\"s\"><v>{row % 2}</v></c><c><v>{row}</v></c></row>").ToArray()).Texts("<t>x</t>", "<t>y</t>").Bytes();
        var random = new Random(20260131);
        for (var round = 0; round < 400; round++)
        {
            var bytes = whole.ToArray();
            for (var change = 0; change < 3; change++)
            {
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            }

            using var stream = new MemoryStream(bytes);
            var opened = await Runtime.Imports.Tables.TableFile.OpenAsync(stream, new(), CancellationToken.None);
            if (!opened.IsRefused)
            {
                await foreach (var row in opened.Value.RowsAsync(CancellationToken.None))
                {
                    Assert.That(row.Number, Is.Positive, $"round {round}");
                }
            }
        }
    }

    [Test]
    public async Task A_sheet_that_breaks_off_tells_so_in_its_last_row()
    {
        var workbook = Workbook.Of("<row><c><v>1</v></c></row>").Part("xl/worksheets/sheet0.xml", "<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></ro");

        var (_, rows) = await Workbook.ReadAsync(workbook.Bytes());

        Assert.That(rows.Select(row => row.IsRefused), Is.EqualTo(new[] { false, true }));
        Assert.That(rows[1].Errors[0].Code, Is.EqualTo(XlsxErrors.RowDamaged));
    }

    [Test]
    public async Task External_entities_are_not_followed()
    {
        var workbook = Workbook.Of("<row/>").Part("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>");

        var refusal = await Workbook.RefusalAsync(workbook.Bytes());

        Assert.That((refusal.Code, refusal.Parameters["part"]), Is.EqualTo((XlsxErrors.Damaged, (object)"xl/sharedStrings.xml")));
    }

    [Test]
    public async Task A_part_that_would_unpack_to_very_much_is_not_unpacked()
    {
        using var stream = new MemoryStream();
        stream.Write(Workbook.Of("<row><c><v>1</v></c></row>").Bytes());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet0.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/sheet0.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 40; megabyte++)
            {
                part.Write(zeros);
            }
        }

        var before = GC.GetTotalAllocatedBytes();
        var refusal = await Workbook.RefusalAsync(stream.ToArray());

        Assert.That(refusal.Code, Is.EqualTo(XlsxErrors.TooBig));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(20 << 20));
    }

    [TestCase("xl/workbook.xml", "<notAWorkbook/>", "ZIP")]
    [TestCase("_rels/.rels", "<Relationships/>", "ZIP")]
    public async Task A_zip_that_is_no_workbook_is_named(string part, string xml, string format)
    {
        var refusal = await Workbook.RefusalAsync(Workbook.Of("<row/>").Part(part, xml).Bytes());

        Assert.That((refusal.Code, refusal.Parameters["format"]), Is.EqualTo((XlsxErrors.NotWorkbook, (object)format)));
    }

    [Test]
    public async Task A_workbook_without_a_sheet_is_refused()
    {
        var refusal = await Workbook.RefusalAsync(new Workbook().Bytes());

        Assert.That(refusal.Code, Is.EqualTo(XlsxErrors.NoSheet));
    }
}
