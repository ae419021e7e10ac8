namespace FormFlow.Runtime.Packages;

/// <summary>Which template is to be installed, and how.</summary>
public sealed record PackageRequest
{
    /// <summary>The template's key.</summary>
    public required string Template { get; init; }

    /// <summary>Whether its sample records are made; they are made once.</summary>
    public bool SampleData { get; init; }

    /// <summary>Whether the template's holds where both it and the workspace changed the same place.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Whether what is here holds in such places.</summary>
    public bool Keep { get; init; }

    /// <summary>Whether records may stay that do not suit tightened rules.</summary>
    public bool AllowBreaking { get; init; }

    /// <summary>By stage field, such as shop.order.stage: by vanished stage as pipeline/stage the one its records go to, as when publishing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Mappings { get; init; }
}
