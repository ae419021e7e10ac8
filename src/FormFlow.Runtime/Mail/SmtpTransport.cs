using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FormFlow.Runtime.Mail;

/// <summary>Sends mails by SMTP. The same mail sent twice has the same Message-Id, so that whoever receives it can keep one.</summary>
internal sealed class SmtpTransport(MailOptions options) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(IReadOnlyList<MailRow> mails, Func<MailRow, MailFailure?, Task> told, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(
            options.Host,
            options.Port,
            options.Security switch
            {
                MailSecurity.StartTls => SecureSocketOptions.StartTls,
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                MailSecurity.None => SecureSocketOptions.None,
            },
            cancellationToken);
        if (options.User.Length > 0)
        {
            await client.AuthenticateAsync(options.User, options.Password, cancellationToken);
        }

        foreach (var mail in mails)
        {
            MailFailure? failure = null;
            try
            {
                using var message = Message(mail);
                await client.SendAsync(message, cancellationToken);
            }
            catch (SmtpCommandException refused)
            {
                failure = new MailFailure(refused.Message, IsFinal: (int)refused.StatusCode >= 500);
                if (client.IsConnected)
                {
                    await client.NoOpAsync(cancellationToken);
                }
            }

            await told(mail, failure);
        }

        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private MimeMessage Message(MailRow mail)
    {
        var from = MailboxAddress.Parse(options.From);
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = DateTimeOffset.FromUnixTimeMilliseconds(mail.CreatedAt),
            MessageId = $"{RecordId.Format(mail.Id)}@{from.Domain}",
            Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody(),
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(mail.Name, mail.Address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }
}
