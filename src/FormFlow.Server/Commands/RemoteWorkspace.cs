using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using FormFlow.Runtime.Documents;
using FormFlow.Server.Json;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Commands;

/// <summary>A workspace of a running server, asked by the public API.</summary>
internal sealed class RemoteWorkspace : IDisposable
{
    private readonly HttpClient client;
    private readonly Uri server;

    public RemoteWorkspace(Uri server, string workspace, string key)
    {
        if (!server.IsAbsoluteUri || server.Scheme is not ("http" or "https"))
        {
            throw new CommandException($"{server} is not the address of a server, such as https://forms.example.com.");
        }

        this.server = server;

        // An installation with much sample data takes its time; the person may end it.
        client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan, BaseAddress = new Uri(server, $"/api/v1/workspaces/{Uri.EscapeDataString(workspace)}/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(Languages.English);
    }

    /// <summary>The zip of an app.</summary>
    public async Task<byte[]> ExportAsync(string app, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, $"apps/{Uri.EscapeDataString(app)}/package"), cancellationToken);
        return await answer.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    /// <summary>What installing a zip would change.</summary>
    public Task<PublishAnswer> PlanAsync(byte[] zip, IReadOnlyDictionary<string, bool> choices, CancellationToken cancellationToken) =>
        PostAsync("packages/plan", zip, choices, cancellationToken);

    /// <summary>Installs a zip.</summary>
    public Task<PublishAnswer> ApplyAsync(byte[] zip, IReadOnlyDictionary<string, bool> choices, CancellationToken cancellationToken) =>
        PostAsync("packages", zip, choices, cancellationToken);

    public void Dispose() => client.Dispose();

    private async Task<PublishAnswer> PostAsync(string path, byte[] zip, IReadOnlyDictionary<string, bool> choices, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(zip) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Zip) } };
        var query = string.Join('&', choices.Where(choice => choice.Value).Select(choice => $"{choice.Key}=true"));
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{path}?{query}") { Content = content }, cancellationToken);
        return await ReadAsync<PublishAnswer>(answer, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await client.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException unreachable)
        {
            throw new CommandException($"{server} cannot be reached: {unreachable.Message}");
        }

        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw answer.Content.Headers.ContentType?.MediaType == ProblemAnswers.ContentType
                ? Refusal.Of(await ReadAsync<Problem>(answer, cancellationToken))
                : new CommandException($"{server} answered {(int)answer.StatusCode}, which is not what FormFlow answers.");
        }
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            return (await JsonSerializer.DeserializeAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), ApiJson.TypeOf<T>(), cancellationToken))!;
        }
        catch (JsonException unlike)
        {
            throw new CommandException($"The answer of {server} cannot be read; it may be of another version. {unlike.Message}");
        }
    }
}
