namespace FormFlow.Runtime;

/// <summary>Somebody or something meant, with what stands for it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The name people see; null when there is none, or no longer.</param>
public sealed record Reference(string Id, string? Title);
