namespace FormFlow.Runtime.Mail;

/// <summary>Why a mail was not taken.</summary>
/// <param name="Reason">What the server said.</param>
/// <param name="IsFinal">Whether trying again is of no use, as for an address that does not exist.</param>
public sealed record MailFailure(string Reason, bool IsFinal);
