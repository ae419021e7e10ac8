using FormFlow.Engine.Forms;

namespace FormFlow.Runtime.Exports;

/// <summary>A column of an export.</summary>
/// <param name="Header">What it is called.</param>
/// <param name="Field">The field it shows; null for the record's id.</param>
internal sealed record ExportColumn(string Header, CompiledField? Field);
