using System.Text;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>
/// The characters of a byte stream, block by block, with the places where bytes meant nothing in its encoding. Such bytes come out as
/// U+FFFD, and <see cref="Damage"/> tells them from a U+FFFD that the file itself holds.
/// </summary>
/// <param name="head">The first bytes, already read.</param>
/// <param name="rest">The bytes behind them; null when there are none, or none of interest.</param>
/// <param name="encoding">What the bytes are taken for.</param>
/// <param name="isWhole">Whether the text ends where the bytes do, so that half a character there is damage.</param>
internal sealed class TextBlocks(ReadOnlyMemory<byte> head, Stream? rest, Encoding encoding, bool isWhole = true)
{
    private const int BlockBytes = 32 * 1024;

    // Stands in for undecodable bytes until they are counted. A file may hold this non-character itself; then, and only in a block that
    // is damaged anyway, it is reported as well.
    private const char Mark = '\uFFFF';

    private readonly CountingFallback fallback = new();
    private readonly byte[] bytes = rest is null ? [] : new byte[BlockBytes];
    private Decoder? decoder;
    private ReadOnlyMemory<byte> unread = head;
    private long produced;
    private bool begun;
    private bool ended;

    /// <summary>Positions in the text (characters from 0, the byte order mark not counted) of undecodable bytes, in order.</summary>
    public Queue<long> Damage { get; } = new();

    /// <summary>The most characters that one call of <see cref="ReadAsync"/> writes.</summary>
    public int BlockLength { get; } = encoding.GetMaxCharCount(BlockBytes) + 1;

    /// <summary>Writes the next characters into a buffer of at least <see cref="BlockLength"/>; 0 at the end.</summary>
    public async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken)
    {
        while (!ended)
        {
            var block = await NextAsync(cancellationToken).ConfigureAwait(false);
            ended = block.IsEmpty;
            var written = Decode(block.Span, buffer.Span);
            if (written > 0)
            {
                return written;
            }
        }

        return 0;
    }

    private async ValueTask<ReadOnlyMemory<byte>> NextAsync(CancellationToken cancellationToken)
    {
        if (!unread.IsEmpty)
        {
            var block = unread[..Math.Min(BlockBytes, unread.Length)];
            unread = unread[block.Length..];
            return block;
        }

        return rest is null ? default : bytes.AsMemory(0, await rest.ReadAsync(bytes, cancellationToken).ConfigureAwait(false));
    }

    private int Decode(ReadOnlySpan<byte> block, Span<char> buffer)
    {
        decoder ??= NewDecoder();
        fallback.Count = 0;
        var written = decoder.GetChars(block, buffer, flush: ended && isWhole);
        if (!begun && written > 0)
        {
            begun = true;
            if (buffer[0] == '\uFEFF')
            {
                buffer[1..written].CopyTo(buffer);
                written--;
            }
        }

        if (fallback.Count > 0)
        {
            NoteDamage(buffer[..written]);
        }

        produced += written;
        return written;
    }

    private Decoder NewDecoder()
    {
        var made = encoding.GetDecoder();
        made.Fallback = fallback;
        return made;
    }

    private void NoteDamage(Span<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == Mark)
            {
                text[at] = '\uFFFD';
                Damage.Enqueue(produced + at);
            }
        }
    }

    private sealed class CountingFallback : DecoderFallback
    {
        public int Count { get; set; }

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

        private sealed class Buffer(CountingFallback owner) : DecoderFallbackBuffer
        {
            private bool waiting;

            public override int Remaining => waiting ? 1 : 0;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                owner.Count++;
                return waiting = true;
            }

            public override char GetNextChar()
            {
                var next = waiting ? Mark : '\0';
                waiting = false;
                return next;
            }

            public override bool MovePrevious() => false;

            public override void Reset() => waiting = false;
        }
    }
}
