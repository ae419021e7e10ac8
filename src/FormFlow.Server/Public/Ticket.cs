namespace FormFlow.Server.Public;

/// <summary>What a page carries so that it can be sent once: which link and form it showed, when, and a number used once.</summary>
/// <param name="Link">The id of the link.</param>
/// <param name="LinkVersion">The version of the link.</param>
/// <param name="FormVersion">The version of the form.</param>
/// <param name="At">When it was made, in Unix milliseconds.</param>
/// <param name="Nonce">The number used once.</param>
/// <param name="IsAgain">Whether the page came back with what was typed.</param>
/// <param name="Password">The mark of the password that opened the page; null when there was none.</param>
/// <param name="Work">How much work has to be proved; 0 for none.</param>
internal sealed record Ticket(long Link, long LinkVersion, int FormVersion, long At, string Nonce, bool IsAgain, string? Password, int Work);
