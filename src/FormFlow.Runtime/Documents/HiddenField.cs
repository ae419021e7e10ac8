using FormFlow.Engine.Texts;

namespace FormFlow.Runtime.Documents;

/// <summary>Data of a form that no field shows any more.</summary>
/// <param name="Id">The id of the field it belonged to; a field that names it shows the data again, unless it was set aside.</param>
/// <param name="Key">The field's key then; a column of a sub-form as <c>items.price</c>.</param>
/// <param name="Label">What people called it.</param>
/// <param name="Type">The field's type then.</param>
/// <param name="IsSetAside">Whether it holds the values from before the field changed its type.</param>
/// <param name="Version">The version of the form that hid it.</param>
/// <param name="Since">When that was published.</param>
/// <param name="Records">How many records hold such data.</param>
public sealed record HiddenField(string Id, string Key, LocalizedText? Label, string Type, bool IsSetAside, long Version, DateTimeOffset Since, long Records);
