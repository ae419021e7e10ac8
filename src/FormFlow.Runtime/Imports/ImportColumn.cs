namespace FormFlow.Runtime.Imports;

/// <summary>A column of a file that goes into a field.</summary>
/// <param name="Index">The place of the column, from 0.</param>
/// <param name="Name">Its name, different for each column.</param>
/// <param name="Field">The key of the field; <c>id</c> for the record's own id.</param>
/// <param name="FieldId">The stable id of the field, by which it is found again after it was renamed; <c>id</c> for the record's own id.</param>
public sealed record ImportColumn(int Index, string Name, string Field, string FieldId);
