using System.Globalization;
using System.Text;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Tests.Imports.Csv;

[TestFixture]
public sealed class ReadingAnything
{
    [Test]
    public async Task Any_text_is_cut_as_a_plain_reading_of_the_rules_cuts_it()
    {
        var random = NewRandom();
        string[] pieces = ["a", ",", "\"", "\r", "\n", "\r\n", "\"\"", ",\"", "\",", "𝄞", "名", "\"\r\n"];
        for (var run = 0; run < 3000; run++)
        {
            var text = string.Concat(random.GetItems(pieces, random.Next(0, 25)));
            var expected = Cut(text);

            // Byte by byte, so that a block ends behind each one.
            var blocks = new TextBlocks(default, new Drip(Encoding.UTF8.GetBytes(text)), Encoding.UTF8);
            var reader = new RowReader(blocks, "utf-8", ',', '"', removeGuard: false);
            List<TableRow> rows = [];
            while (await reader.ReadAsync(CancellationToken.None) is { } row)
            {
                rows.Add(row);
            }

            var (source, atOnce) = await Table.ReadAsync(text, new CsvOptions { Encoding = "utf-8", Delimiter = ',', RemoveGuard = false });
            Assert.That(Table.Cells(rows), Is.EqualTo(expected.Rows), text);
            Assert.That(Table.Cells(atOnce), Is.EqualTo(expected.Rows), text);
            Assert.That(reader.BlankLines, Is.EqualTo(expected.Blank), text);
            Assert.That(source.BlankLines, Is.EqualTo(expected.Blank), text);
            Assert.That(rows.Where(row => row.IsRefused), Is.EqualTo(expected.IsOpen ? [rows[^1]] : Array.Empty<TableRow>()), text);
        }
    }

    [Test]
    public async Task Random_bytes_never_break_reading([Values(null, "utf-8", "utf-16", "utf-16be", "gb18030", "big5", "windows-1252")] string? encoding)
    {
        var random = NewRandom();
        for (var run = 0; run < 300; run++)
        {
            var bytes = new byte[random.Next(0, 3000)];
            random.NextBytes(bytes);
            using var stream = new MemoryStream(bytes);
            var opened = await CsvSource.OpenAsync(stream, new CsvOptions { Encoding = encoding }, CancellationToken.None);
            if (opened.IsRefused)
            {
                continue;
            }

            var number = 0L;
            await foreach (var row in opened.Value.RowsAsync(CancellationToken.None))
            {
                Assert.That(row.Number, Is.GreaterThan(number));
                number = row.Number;
            }
        }
    }

    [Test]
    public async Task Every_bad_byte_of_utf_8_is_reported_and_no_good_one()
    {
        var random = NewRandom();
        for (var run = 0; run < 2000; run++)
        {
            var bytes = Encoding.UTF8.GetBytes("a,é\uFFFD\n名称,𝄞\nx,y\n");
            bytes[random.Next(bytes.Length)] = (byte)random.Next(0x80, 0x100);
            var lines = Split(bytes);

            var (_, rows) = await Table.ReadAsync(bytes, new CsvOptions { Encoding = "utf-8", Delimiter = ',' });

            Assert.That(rows.Select(row => row.IsRefused), Is.EqualTo(lines.Select(line => !System.Text.Unicode.Utf8.IsValid(line))), Convert.ToHexString(bytes));
        }
    }

    private static Random NewRandom()
    {
        var seed = Random.Shared.Next();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        return new Random(seed);
    }

    private static List<byte[]> Split(byte[] bytes)
    {
        List<byte[]> lines = [];
        var start = 0;
        for (var at = 0; at <= bytes.Length; at++)
        {
            if ((at == bytes.Length && at > start) || (at < bytes.Length && bytes[at] == '\n'))
            {
                lines.Add(bytes[start..at]);
                start = at + 1;
            }
        }

        return lines;
    }

    /// <summary>The rules again, one character at a time.</summary>
    private static (List<List<string>> Rows, long Blank, bool IsOpen) Cut(string text)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        var (isQuoted, wasQuoted, blank) = (false, false, 0L);
        for (var at = 0; at < text.Length; at++)
        {
            var (now, next) = (text[at], at + 1 < text.Length ? text[at + 1] : '\0');
            if (isQuoted && now == '"' && next == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (isQuoted && now == '"')
            {
                isQuoted = false;
            }
            else if (isQuoted)
            {
                cell.Append(now);
            }
            else if (now == '"' && cell.Length == 0 && !wasQuoted)
            {
                (isQuoted, wasQuoted) = (true, true);
            }
            else if (now == ',')
            {
                row.Add(cell.ToString());
                cell.Clear();
                wasQuoted = false;
            }
            else if (now is '\r' or '\n')
            {
                at += now == '\r' && next == '\n' ? 1 : 0;
                EndRow();
            }
            else
            {
                cell.Append(now);
            }
        }

        var isOpen = isQuoted;
        if (row.Count > 0 || cell.Length > 0 || wasQuoted)
        {
            EndRow();
        }

        return (rows, blank, isOpen);

        void EndRow()
        {
            if (row.Count == 0 && cell.Length == 0 && !wasQuoted)
            {
                blank++;
                return;
            }

            row.Add(cell.ToString());
            rows.Add(row);
            row = [];
            cell.Clear();
            (isQuoted, wasQuoted) = (false, false);
        }
    }

    private sealed class Drip(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
