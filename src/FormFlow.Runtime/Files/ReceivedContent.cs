namespace FormFlow.Runtime.Files;

/// <summary>A content that was taken in and has no place yet.</summary>
internal sealed class ReceivedContent(string path) : IDisposable
{
    private readonly byte[] beginning = new byte[32];

    /// <summary>Where it lies meanwhile.</summary>
    public string Path => path;

    /// <summary>Its SHA-256.</summary>
    public string Hash { get; set; } = string.Empty;

    /// <summary>Its size.</summary>
    public long Bytes { get; private set; }

    /// <summary>Its first bytes, which tell pictures.</summary>
    public ReadOnlySpan<byte> Beginning => beginning.AsSpan(0, (int)Math.Min(Bytes, beginning.Length));

    /// <summary>Counts the next bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (Bytes < beginning.Length)
        {
            bytes[..Math.Min(bytes.Length, beginning.Length - (int)Bytes)].CopyTo(beginning.AsSpan((int)Bytes));
        }

        Bytes += bytes.Length;
    }

    /// <summary>Drops it if it was not placed.</summary>
    public void Dispose() => File.Delete(path);
}
