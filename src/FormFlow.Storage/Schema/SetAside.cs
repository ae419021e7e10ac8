using FormFlow.Engine.Fields;

namespace FormFlow.Storage.Schema;

/// <summary>A change of a field's type in the past, whose old values are kept under another name.</summary>
/// <param name="Id">The field's id.</param>
/// <param name="Version">The version of the form that changed it.</param>
/// <param name="Was">The field before.</param>
/// <param name="Became">The field after.</param>
public sealed record SetAside(string Id, int Version, Field Was, Field Became);
