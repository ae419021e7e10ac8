using System.Net;
using System.Net.ServerSentEvents;
using System.Text;

namespace FormFlow.Server.Tests.Events;

/// <summary>Listens to events over one connection, read by a parser that is not ours.</summary>
internal sealed class Ear : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage response;
    private readonly SseParser<string> parser;
    private readonly CancellationTokenSource ending = new();
    private readonly IAsyncEnumerator<SseItem<string>> events;

    private readonly string firstId;

    private Ear(HttpResponseMessage response, Stream stream, string firstId)
    {
        this.response = response;
        this.firstId = firstId;
        parser = SseParser.Create(stream);
        events = parser.EnumerateAsync(ending.Token).GetAsyncEnumerator(ending.Token);
    }

    /// <summary>What a browser would send to go on.</summary>
    public string LastId => parser.LastEventId is { Length: > 0 } id ? id : firstId;

    /// <summary>Begins to listen; what is committed after it returns is heard.</summary>
    public static async Task<Ear> OpenAsync(HttpClient client, string? lastId = null, string query = "") => await OfAsync(await AskAsync(client, lastId, query));

    public static async Task<Ear> OfAsync(HttpResponseMessage response)
    {
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/event-stream"));
        var stream = await response.Content.ReadAsStreamAsync();
        return new Ear(response, stream, await BeginningAsync(stream));
    }

    public static async Task<HttpResponseMessage> AskAsync(HttpClient client, string? lastId = null, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/workspaces/test/events{query}");
        if (lastId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastId);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>The next event; null when the stream ends.</summary>
    public async Task<Told?> NextAsync()
    {
        ending.CancelAfter(Patience);
        return await events.MoveNextAsync() ? new Told(parser.LastEventId, events.Current.EventType, events.Current.Data) : null;
    }

    /// <summary>Some events.</summary>
    public async Task<Told[]> NextAsync(int count)
    {
        var told = new List<Told>();
        while (told.Count < count && await NextAsync() is { } next)
        {
            told.Add(next);
        }

        return [.. told];
    }

    /// <summary>All events up to one of a kind.</summary>
    public async Task<Told[]> UntilAsync(string kind)
    {
        var told = new List<Told>();
        do
        {
            told.Add(await NextAsync() ?? throw new AssertionException($"The stream ended before {kind}."));
        }
        while (told[^1].Kind != kind);
        return [.. told];
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        response.Dispose();
        ending.Dispose();
    }

    // What is sent first is no event: it tells where this stream begins.
    private static async Task<string> BeginningAsync(Stream stream)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (!text.ToString().EndsWith("\n\n", StringComparison.Ordinal) && await stream.ReadAsync(one) > 0)
        {
            text.Append((char)one[0]);
        }

        return text.ToString().Split('\n').Single(line => line.StartsWith("id: ", StringComparison.Ordinal))["id: ".Length..];
    }
}
