namespace FormFlow.Storage.Workspaces;

/// <summary>Where the data lives and how much memory and how many connections it may use. The defaults work.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The folder of the SQLite files: <c>formflow.db</c> and <c>workspaces/{key}.db</c>. Created when missing.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>
    /// A PostgreSQL connection string; when given, everything lives there in the schemas <c>formflow</c> and <c>ws_{key}</c> instead.
    /// </summary>
    public string? PostgreSql { get; init; }

    /// <summary>The most bytes of pages each SQLite connection keeps in memory. Grows only as pages are read.</summary>
    public long CacheBytes { get; init; } = 64L << 20;

    /// <summary>How many bytes of a SQLite file its readers see through memory mapping; 0 turns it off.</summary>
    public long MappedBytes { get; init; } = 1L << 30;

    /// <summary>The most SQLite reads at a time in one database; further ones wait their turn.</summary>
    public int Readers { get; init; } = Math.Max(2, Environment.ProcessorCount + 2);

    /// <summary>Bytes written to a SQLite write-ahead log after which it is copied into the file.</summary>
    public long CheckpointBytes { get; init; } = 32L << 20;

    /// <summary>The most PostgreSQL connections of this process, over all workspaces.</summary>
    public int Connections { get; init; } = 32;

    /// <summary>Which of up to 1,024 processes on one PostgreSQL database this is; part of every id it makes.</summary>
    public int Node { get; init; }

    /// <summary>Throws when a setting makes no sense.</summary>
    public void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(DataDirectory);
        ArgumentOutOfRangeException.ThrowIfLessThan(CacheBytes, 1 << 10);
        ArgumentOutOfRangeException.ThrowIfNegative(MappedBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(Readers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(CheckpointBytes, 1 << 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(Connections, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(Node);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Node, 1023);
    }
}
