namespace FormFlow.Runtime.Documents;

/// <summary>What a publish means for a document.</summary>
public enum DocumentFate
{
    /// <summary>It comes into being, or back.</summary>
    Added,

    /// <summary>It becomes another.</summary>
    Changed,

    /// <summary>It goes; a form's records are kept.</summary>
    Hidden,

    /// <summary>It stays as it is.</summary>
    Unchanged,
}
