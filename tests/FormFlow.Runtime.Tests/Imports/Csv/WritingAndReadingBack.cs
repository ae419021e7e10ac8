using System.Globalization;
using System.Text;
using System.Text.Json;
using FormFlow.Runtime.Imports.Csv;

namespace FormFlow.Runtime.Tests.Imports.Csv;

[TestFixture]
public sealed class WritingAndReadingBack
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    [Test]
    public async Task Every_naughty_string_survives_alone([ValueSource(nameof(Delimiters))] char delimiter, [Values] bool mark, [Values] bool guard)
    {
        foreach (var text in NaughtyStrings())
        {
            await ComesBackAsync([[text]], new CsvOutputOptions { Delimiter = delimiter, ByteOrderMark = mark, Guard = guard });
        }
    }

    [Test]
    public async Task All_naughty_strings_survive_together([ValueSource(nameof(Delimiters))] char delimiter, [Values] bool mark, [Values] bool guard)
    {
        var rows = NaughtyStrings().Chunk(7).ToList();

        await ComesBackAsync(rows, new CsvOutputOptions { Delimiter = delimiter, ByteOrderMark = mark, Guard = guard });
    }

    [Test]
    public async Task Every_naughty_string_survives_behind_guards_and_formula_characters()
    {
        string[] starts = ["'", "''", "=", "'=", "''=", " =", "'\u3000＝", "\t", "'\t", "\r", "-", "+", "@", "\uFEFF=", "' '"];
        foreach (var text in NaughtyStrings())
        {
            await ComesBackAsync([.. starts.Select(start => new[] { start + text, text })], new CsvOutputOptions());
        }
    }

    [Test]
    public async Task Nothing_that_spreadsheets_run_is_left_in_front()
    {
        foreach (var text in NaughtyStrings().Concat(["=1+1", " =1", "\u3000＝1", "\t=1", "\r=1", "@SUM(A1)", "＋1", "-2+3", "\u200B=1", "\n-1", "\0=1"]))
        {
            var (_, rows) = await Table.ReadAsync(await Table.WriteAsync([[text]]), new CsvOptions { Delimiter = ',', RemoveGuard = false });

            var shown = rows[0].Cells[0].TrimStart(' ', '\u3000', '\u00A0', '\0', '\u200B', '\uFEFF');
            Assert.That(shown.Length == 0 || !"=+-@＝＋－＠\t\r\n".Contains(shown[0], StringComparison.Ordinal), Is.True, () => JsonSerializer.Serialize(text));
        }
    }

    [TestCase("=1", "'=1")]
    [TestCase("'=1", "''=1")]
    [TestCase("''  @x", "'''  @x")]
    [TestCase("'quoted'", "'quoted'")]
    [TestCase("' =1", "'' =1")]
    [TestCase("a=1", "a=1")]
    [TestCase("'", "'")]
    [TestCase("", "")]
    [TestCase("+86 138 0000 0000", "'+86 138 0000 0000")]
    public void The_guard_is_one_apostrophe_and_comes_off_again(string text, string guarded)
    {
        Assert.That(FormulaGuard.Add(text), Is.EqualTo(guarded));
        Assert.That(FormulaGuard.Remove(guarded), Is.EqualTo(text));
    }

    [Test]
    public void The_guard_is_undone_for_every_text_of_few_characters()
    {
        const string Alphabet = "'= \ta＝-\u200B";
        IEnumerable<string> texts = [""];
        for (var length = 1; length <= 6; length++)
        {
            texts = texts.SelectMany(text => Alphabet.Select(next => text + next)).ToList();
            Assert.That(texts.Where(text => FormulaGuard.Remove(FormulaGuard.Add(text)) != text), Is.Empty);
        }
    }

    [Test]
    public async Task Numbers_stay_numbers()
    {
        using var stream = new MemoryStream();
        await using (var output = new CsvOutput(stream, new CsvOutputOptions { ByteOrderMark = false }))
        {
            await output.WriteAsync([-5m, 1.50m, "-5", CsvCell.Blank, 12345678901234567890m], CancellationToken.None);
        }

        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo("-5,1.50,'-5,,12345678901234567890\r\n"));
    }

    [Test]
    public async Task Rows_are_written_by_rfc_4180()
    {
        var bytes = await Table.WriteAsync([["a", "b,c", "d\"e", "f\ng", " h"], [""], ["", ""]]);

        Assert.That(bytes, Is.EqualTo("\uFEFFa,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\"\r\n\"\"\r\n,\r\n"u8.ToArray()));
    }

    [Test]
    public async Task Random_tables_come_back()
    {
        var seed = Random.Shared.Next();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var random = new Random(seed);
        string[] pieces = ["\r", "\n", "\r\n", "\"", "\"\"", ",", ";", "\t", "|", "'", "=", "-", " ", "a", "0", "é", "名", "𝄞", "👩‍👩‍👧", "\uFEFF", "\0", "\uFFFD", "\uFFFF", "\u2028"];
        for (var run = 0; run < 400; run++)
        {
            // Of any widths, each row its own.
            var rows = Enumerable.Range(0, random.Next(1, 12))
                .Select(_ => Enumerable.Range(0, random.Next(1, 8)).Select(_ => string.Concat(random.GetItems(pieces, random.Next(0, 9)))).ToArray())
                .ToList();

            await ComesBackAsync(rows, new CsvOutputOptions { Delimiter = Delimiters[run % 4], ByteOrderMark = random.Next(2) == 0 }, $"seed {seed}, run {run}");
        }
    }

    private static async Task ComesBackAsync(IReadOnlyList<string[]> rows, CsvOutputOptions options, string? hint = null)
    {
        var bytes = await Table.WriteAsync(rows, options);

        var (_, read) = await Table.ReadAsync(bytes, new CsvOptions { Encoding = "utf-8", Delimiter = options.Delimiter, RemoveGuard = options.Guard });

        Assert.That(Table.Cells(read), Is.EqualTo(rows), () => hint ?? JsonSerializer.Serialize(rows));
        Assert.That(read.SelectMany(row => row.Errors), Is.Empty, hint);
        if (options.ByteOrderMark)
        {
            // Nothing but the delimiter in use stands outside quotes, so that nothing need be known to read it.
            var (_, found) = await Table.ReadAsync(bytes, new CsvOptions { RemoveGuard = options.Guard });
            Assert.That(Table.Cells(found), Is.EqualTo(rows), () => hint ?? JsonSerializer.Serialize(rows));
        }
    }

    private static string[] NaughtyStrings()
    {
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(Path.Combine(SharedData.Folder("naughty-strings"), "blns.json")))!;
        Assert.That(strings, Has.Length.EqualTo(515));
        return strings;
    }
}
