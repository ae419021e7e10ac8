namespace FormFlow.Engine.Records;

/// <summary>Canonical values that together tell a record.</summary>
public readonly struct KeyValues(object[] parts) : IEquatable<KeyValues>
{
    /// <summary>The values, none of them blank.</summary>
    public object[] Parts { get; } = parts;

    public static bool operator ==(KeyValues left, KeyValues right) => left.Equals(right);

    public static bool operator !=(KeyValues left, KeyValues right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(KeyValues other) => Parts.AsSpan().SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KeyValues other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var part in Parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }
}
