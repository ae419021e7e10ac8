using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace FormFlow.Server.Tests.Work;

/// <summary>A mail server on this machine that keeps what it takes and passes nothing on.</summary>
internal sealed class MailServer : IMessageStore, IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly BlockingCollection<MimeMessage> taken = [];
    private readonly Task running;

    private MailServer()
    {
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)))
            .Build();
        var services = new ServiceProvider();
        services.Add((IMessageStore)this);
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stop.Token);
    }

    public int Port { get; }

    public static MailServer Start() => new();

    /// <summary>What is answered to a mail instead of taking it; null takes it.</summary>
    public SmtpResponse? Refusal { get; set; }

    /// <summary>The settings of a host that sends to this server.</summary>
    public string[] Settings =>
    [
        "--FormFlow:Mail:Host=127.0.0.1", $"--FormFlow:Mail:Port={Port}", "--FormFlow:Mail:Security=None", "--FormFlow:Mail:From=formflow@example.com",
        "--FormFlow:Mail:Link=https://forms.example.com/",
    ];

    /// <summary>The next mail; a failure when none comes for a while.</summary>
    public MimeMessage Next() => taken.TryTake(out var mail, TimeSpan.FromSeconds(30)) ? mail : throw new TimeoutException("No mail came.");

    /// <summary>Whether a mail comes soon.</summary>
    public bool IsMore(TimeSpan patience) => taken.TryTake(out _, patience);

    public async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (Refusal is { } refusal)
        {
            Refusal = null;
            return refusal;
        }

        using var stream = new MemoryStream(buffer.ToArray());
        taken.Add(await MimeMessage.LoadAsync(stream, cancellationToken), cancellationToken);
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        stop.Dispose();
        taken.Dispose();
    }
}
