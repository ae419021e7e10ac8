using FormFlow.Runtime.Documents;

namespace FormFlow.Runtime.Packages;

/// <summary>How a package is installed.</summary>
public sealed record InstallOptions
{
    /// <summary>Whether its sample records are made; they are made once.</summary>
    public bool SampleData { get; init; }

    /// <summary>Whether documents that were changed both here and in the package become the package's, and an older version may replace a newer one.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Whether records may stay that do not suit tightened rules.</summary>
    public bool AllowBreaking { get; init; }

    /// <summary>What the publish is told about records in stages that the package takes out of their workflows.</summary>
    public PublishRequest? Publish { get; init; }
}
