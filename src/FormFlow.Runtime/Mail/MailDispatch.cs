using System.Security.Cryptography;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Mail;

/// <summary>
/// Sends the mails that wait in a workspace. A few are taken at a time under a lease; what is not sent is tried again after longer and longer
/// pauses, and given up in the end. After a crash between sending and noting it, a mail is sent once more under the same Message-Id.
/// </summary>
public sealed partial class MailDispatch(IMailTransport transport, TimeProvider time, ILogger<MailDispatch> logger)
{
    private const int AtATime = 20;
    private const int LongestError = 500;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Sends what waits; ends early when the mail server is not to be reached.</summary>
    public async Task SendWaitingAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        while (await workspace.Database.ReadOneAsync((session, _) => MailStore.AnyDueAsync(session, Now()), cancellationToken))
        {
            var lease = RandomNumberGenerator.GetInt32(int.MaxValue);
            var now = Now();
            var mails = await workspace.Database.WriteAsync(
                (session, _) => MailStore.ClaimAsync(session, lease, now, now + (long)Lease.TotalMilliseconds, AtATime), cancellationToken);
            var left = mails.ToList();
            try
            {
                await transport.SendAsync(
                    mails,
                    async (mail, failure) =>
                    {
                        await NoteAsync(workspace, mail, lease, failure);
                        left.Remove(mail);
                    },
                    cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                Log.Unreachable(logger, left.Count, exception);
                foreach (var mail in left)
                {
                    await NoteAsync(workspace, mail, lease, new MailFailure(exception.Message, IsFinal: false));
                }

                return;
            }
        }
    }

    // What happened is noted even while the server stops; otherwise the mail would be sent again.
    private async Task NoteAsync(Workspace workspace, MailRow mail, long lease, MailFailure? failure)
    {
        var now = Now();
        var next = failure is null or { IsFinal: true } ? null : Retries.Next(now, mail.Attempts);
        await workspace.Database.WriteAsync(
            async (session, _) =>
            {
                if (failure is null)
                {
                    await MailStore.SentAsync(session, mail.Id, lease, now);
                }
                else
                {
                    await MailStore.FailedAsync(session, mail.Id, lease, next, failure.Reason[..Math.Min(failure.Reason.Length, LongestError)]);
                }

                return true;
            },
            CancellationToken.None);
        if (failure is not null && next is null)
        {
            Log.GivenUp(logger, Engine.Records.RecordId.Format(mail.Id), mail.Attempts);
        }
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The mail server does not take {Count} mails; they are tried again later")]
        public static partial void Unreachable(ILogger logger, int count, Exception exception);

        [LoggerMessage(LogLevel.Warning, "Mail {Mail} is given up after {Attempts} attempts")]
        public static partial void GivenUp(ILogger logger, string mail, long attempts);
    }
}
