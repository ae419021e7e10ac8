namespace FormFlow.Runtime.Imports;

/// <summary>What becomes of a row whose reference names nothing that is there.</summary>
public enum UnmatchedReference
{
    /// <summary>The row is refused.</summary>
    Error,

    /// <summary>The field is left blank and the text is told among the problems.</summary>
    Blank,
}
