using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using FormFlow.Server.Tests.Support;

namespace FormFlow.Server.Tests.Links;

/// <summary>Somebody without an account and without script: opens an address, fills in what is there, presses a button.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient client;
    private readonly string path;

    public Visitor(AppFixture app, string path, string? language = null)
    {
        this.path = path;
        client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = app.Client.BaseAddress };
        if (language is not null)
        {
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        }
    }

    /// <summary>The page that was answered last.</summary>
    public string Page { get; private set; } = string.Empty;

    /// <summary>The page without its ticket, whose letters are chance.</summary>
    public string Told => Ticket.Length == 0 ? Page : Page.Replace(Ticket, string.Empty, StringComparison.Ordinal);

    /// <summary>Its headers.</summary>
    public HttpResponseHeaders Headers { get; private set; } = null!;

    /// <summary>What the page carries to be sent once.</summary>
    public string Ticket => ValueOf("-ticket");

    /// <summary>What the controls of a name hold.</summary>
    public string ValueOf(string name) => WebUtility.HtmlDecode(
        Regex.Match(Page, $"<input[^>]* name=\"{Regex.Escape(name)}\"[^>]* value=\"([^\"]*)\"") is { Success: true } input ? input.Groups[1].Value
        : Regex.Match(Page, $"<textarea[^>]* name=\"{Regex.Escape(name)}\"[^>]*>\n([^<]*)<").Groups[1].Value);

    /// <summary>Whether an option, a box or a button is chosen.</summary>
    public bool IsChosen(string value) => Regex.IsMatch(Page, $"<(option|input)[^>]* value=\"{Regex.Escape(value)}\"[^>]*( selected| checked)>");

    /// <summary>What is said to be wrong with a control.</summary>
    public string FaultOf(string name) => WebUtility.HtmlDecode(Regex.Match(Page, $"id=\"{Regex.Escape(name)}-error\">([^<]*)<").Groups[1].Value);

    public async Task<HttpStatusCode> OpenAsync(string query = "")
    {
        using var response = await client.GetAsync(path + query);
        return await TakeAsync(response);
    }

    /// <summary>Sends the page with what is given.</summary>
    public Task<HttpStatusCode> SendAsync(params (string Name, string Text)[] given) => SendAsync(Ticket, given);

    /// <summary>Sends with a ticket.</summary>
    public async Task<HttpStatusCode> SendAsync(string ticket, (string Name, string Text)[] given, params (string Name, string File, byte[] Content)[] files)
    {
        using var body = new MultipartFormDataContent { { new StringContent(ticket), "\"-ticket\"" } };
        foreach (var (name, text) in given)
        {
            body.Add(new StringContent(text), $"\"{name}\"");
        }

        foreach (var (name, file, content) in files)
        {
            body.Add(new ByteArrayContent(content), $"\"{name}\"", file);
        }

        using var response = await client.PostAsync(path, body);
        return await TakeAsync(response);
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpStatusCode> TakeAsync(HttpResponseMessage response)
    {
        Page = await response.Content.ReadAsStringAsync();
        Headers = response.Headers;
        return response.StatusCode;
    }
}
