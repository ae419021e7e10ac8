using FormFlow.Engine.Records;

namespace FormFlow.Runtime.Imports;

/// <summary>The causes that the journal keeps for what imports do.</summary>
internal static class JobCause
{
    public static string Import(long id) => $"import:{RecordId.Format(id)}";

    /// <summary>The undoing of an import: one cause however often it is begun.</summary>
    public static string Undo(long import) => $"undo:import:{RecordId.Format(import)}";
}
