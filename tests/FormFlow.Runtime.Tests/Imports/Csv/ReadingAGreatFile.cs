using System.Text;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Tests.Imports.Csv;

[TestFixture]
public sealed class ReadingAGreatFile
{
    private const long Length = 200L * 1024 * 1024;
    private const long MostMemory = 16L * 1024 * 1024;

    [TestCase("12345,\"Ann \"\"the\"\" Smith\",ann@example.org,2024-05-06,1234.56,上海市浦东新区\r\n", 6)]
    public async Task Takes_no_more_memory_than_a_small_one(string line, int width)
    {
        using var stream = new Repeated(Encoding.UTF8.GetBytes(line), Length);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var source = (await CsvSource.OpenAsync(stream, new CsvOptions { HasHeader = false }, CancellationToken.None)).Value;

        var rows = 0L;
        var most = 0L;
        await foreach (var row in source.RowsAsync(CancellationToken.None))
        {
            if (row.Cells.Count != width || row.IsRefused)
            {
                Assert.Fail($"Row {row.Number} has {row.Cells.Count} cells.");
            }

            if (++rows % (1 << 17) == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.That(rows, Is.EqualTo(stream.Lines));
        Assert.That(most, Is.InRange(1, MostMemory));
    }

    [Test]
    public async Task Bounds_memory_when_all_of_it_is_one_open_quote()
    {
        using var stream = new Repeated("\""u8.ToArray(), "some text, and more\n"u8.ToArray(), Length);
        var source = (await CsvSource.OpenAsync(stream, new CsvOptions { Delimiter = ',' }, CancellationToken.None)).Value;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var rows = new List<TableRow>();
        await foreach (var row in source.RowsAsync(CancellationToken.None))
        {
            rows.Add(row);
        }

        Assert.That(rows.Single().Errors.Select(error => error.Code), Is.EqualTo(new[] { CsvErrors.RowTooLong, CsvErrors.QuoteOpen }));
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(CsvLimits.RowLength * 8L));
        GC.KeepAlive(source);
    }

    /// <summary>A stream that cannot seek and repeats a line up to about a length, made as it is read.</summary>
    private sealed class Repeated : Stream
    {
        private readonly byte[] start;
        private readonly byte[] line;
        private long position;

        public Repeated(byte[] line, long length)
            : this([], line, length)
        {
        }

        public Repeated(byte[] start, byte[] line, long length)
        {
            this.start = start;
            this.line = line;
            Lines = length / line.Length;
        }

        public long Lines { get; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            // Short reads of odd lengths, as a network gives them.
            var wanted = Math.Min(count, 30_011);
            var all = start.Length + (Lines * line.Length);
            var written = 0;
            while (written < wanted && position < all)
            {
                var (from, at) = position < start.Length ? (start, (int)position) : (line, (int)((position - start.Length) % line.Length));
                var piece = Math.Min(from.Length - at, wanted - written);
                from.AsSpan(at, piece).CopyTo(buffer.AsSpan(offset + written));
                written += piece;
                position += piece;
            }

            return written;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
