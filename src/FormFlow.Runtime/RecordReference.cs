namespace FormFlow.Runtime;

/// <summary>A record meant, with what stands for it.</summary>
/// <param name="Form">The key of its form; null when the form is gone.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What stands for it; null when it has no title or is in the recycle bin.</param>
public sealed record RecordReference(string? Form, string Id, string? Title);
