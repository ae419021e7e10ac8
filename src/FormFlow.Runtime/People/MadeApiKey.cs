namespace FormFlow.Runtime.People;

/// <summary>A key just made. The secret is shown here and never again.</summary>
/// <param name="Id">The key's id.</param>
/// <param name="Secret">The key itself, to be sent as <c>Authorization: Bearer ff_…</c>.</param>
/// <param name="Key">What is known of it from now on.</param>
public sealed record MadeApiKey(string Id, string Secret, ApiKey Key);
