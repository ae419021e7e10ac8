namespace FormFlow.Engine.Records;

/// <summary>A record as it is stored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Grows by one with every change.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
/// <param name="CreatedBy">The member who made it; null for the workspace itself.</param>
/// <param name="UpdatedAt">When it was changed last, in UTC.</param>
/// <param name="UpdatedBy">The member who changed it last.</param>
/// <param name="Values">Canonical values by field slot; null is blank, and null for fields that are not stored.</param>
public sealed record RecordRow(long Id, long Version, DateTime CreatedAt, long? CreatedBy, DateTime UpdatedAt, long? UpdatedBy, object?[] Values);
