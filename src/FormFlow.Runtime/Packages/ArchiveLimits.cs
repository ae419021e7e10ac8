namespace FormFlow.Runtime.Packages;

/// <summary>What a package may be at most. All are held while reading; nothing a file says about itself is believed.</summary>
public sealed record ArchiveLimits
{
    /// <summary>The limits of packages that people upload.</summary>
    public static ArchiveLimits Default { get; } = new();

    /// <summary>The most files and folders.</summary>
    public int Entries { get; init; } = 2_000;

    /// <summary>The most bytes of the zip itself.</summary>
    public long ArchiveBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The most bytes of one file.</summary>
    public long EntryBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most bytes of all files.</summary>
    public long TotalBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many times its packed size a file may have once it is larger than <see cref="RatioFrom"/>.</summary>
    public int Ratio { get; init; } = 100;

    /// <summary>The size in bytes from which the ratio counts: small files of zeros are no danger.</summary>
    public long RatioFrom { get; init; } = 1024 * 1024;

    /// <summary>The most parts of a path.</summary>
    public int Depth { get; init; } = 6;

    /// <summary>The most characters of a path.</summary>
    public int PathLength { get; init; } = 240;
}
