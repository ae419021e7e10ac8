namespace FormFlow.Storage.Stores;

/// <summary>A deleted record in the recycle bin.</summary>
/// <param name="Record">The record's id, which it gets back when restored.</param>
/// <param name="Form">The stable id of its form.</param>
/// <param name="Title">What stood for it.</param>
/// <param name="DeletedAt">Unix milliseconds.</param>
/// <param name="DeletedBy">Who deleted it, as an id's text; null for the workspace itself.</param>
/// <param name="Entry">The record as JSON: its system values, and column values by field id.</param>
public sealed record BinEntry(long Record, string Form, string? Title, long DeletedAt, string? DeletedBy, string Entry);
