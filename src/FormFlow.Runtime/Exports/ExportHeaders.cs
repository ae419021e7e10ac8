namespace FormFlow.Runtime.Exports;

/// <summary>What the columns of an export are called.</summary>
public enum ExportHeaders
{
    /// <summary>As people call the fields.</summary>
    Labels,

    /// <summary>By the fields' keys.</summary>
    Keys,
}
