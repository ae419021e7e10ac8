namespace FormFlow.Runtime.Exports;

/// <summary>The text that stands for a reference or an id in an export, and that an import finds it by.</summary>
internal sealed record ExportName(string Text);
