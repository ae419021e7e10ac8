using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Mail;

/// <summary>Hands mails to a mail server.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Sends mails over one connection, in order, and tells after each how it went: null when the server took it. What stops the connection
    /// is thrown; then the mails not told of were not sent.
    /// </summary>
    Task SendAsync(IReadOnlyList<MailRow> mails, Func<MailRow, MailFailure?, Task> told, CancellationToken cancellationToken);
}
