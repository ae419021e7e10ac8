using FormFlow.Runtime.Documents;

namespace FormFlow.Runtime.Packages;

/// <summary>How a package is installed.</summary>
public sealed record InstallOptions
{
    /// <summary>Whether its sample records are made; they are made once.</summary>
    public bool SampleData { get; init; }

    /// <summary>Whether the package's holds where both it and the workspace changed the same place, and an older version may replace a newer one.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Whether what is here holds in such places.</summary>
    public bool Keep { get; init; }

    /// <summary>Whether records may stay that do not suit tightened rules.</summary>
    public bool AllowBreaking { get; init; }

    /// <summary>What the publish is told about records in stages that the package takes out of their workflows.</summary>
    public PublishRequest? Publish { get; init; }
}
