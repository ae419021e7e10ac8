using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Links;

/// <summary>A workspace with a form <c>shop.request</c> that strangers may fill in, and its links.</summary>
internal sealed class Front : IAsyncDisposable
{
    private const string Form =
        """
        { "label": { "en": "Request", "zh-CN": "申请" }, "titleField": "name", "fields": [
          { "key": "name", "type": "text", "required": true, "label": { "en": "Your name", "zh-CN": "姓名" } },
          { "key": "email", "type": "email" },
          { "key": "kind", "type": "select", "default": "loan", "options": [ { "value": "loan", "label": "Loan" }, { "value": "gift", "label": "Gift" } ] },
          { "key": "colors", "type": "multiSelect", "options": [ { "value": "red" }, { "value": "blue" }, { "value": "a;b" } ] },
          { "key": "due", "type": "date" }, { "key": "at", "type": "dateTime" }, { "key": "cost", "type": "currency" }, { "key": "share", "type": "percent" },
          { "key": "sure", "type": "switch" }, { "key": "mark", "type": "rating" }, { "key": "where", "type": "address" }, { "key": "spot", "type": "location" },
          { "key": "tags", "type": "tags" }, { "key": "story", "type": "richText" }, { "key": "photo", "type": "image" },
          { "key": "why", "type": "longText", "requiredWhen": { "field": "kind", "op": "eq", "value": "gift" }, "visibleWhen": { "field": "kind", "op": "eq", "value": "gift" } },
          { "key": "items", "type": "subform", "fields": [ { "key": "what", "type": "text", "required": true }, { "key": "price", "type": "currency" },
            { "key": "amount", "type": "formula", "formula": "price * 2", "result": "currency", "decimals": 2 } ] },
          { "key": "total", "type": "formula", "formula": "SUM(items.amount)", "result": "currency", "decimals": 2 },
          { "key": "channel", "type": "text" }, { "key": "number", "type": "autoNumber", "parts": [ { "type": "counter", "digits": 3 } ] },
          { "key": "keeper", "type": "member" } ],
          "layout": [ { "type": "field", "field": "name" }, { "type": "section", "label": { "en": "More", "zh-CN": "更多" }, "elements": [ { "type": "field", "field": "email" },
            { "type": "field", "field": "kind" }, { "type": "field", "field": "colors" }, { "type": "field", "field": "due" }, { "type": "field", "field": "at" }, { "type": "field", "field": "cost" },
            { "type": "field", "field": "share" }, { "type": "field", "field": "sure" }, { "type": "field", "field": "mark" }, { "type": "field", "field": "where" }, { "type": "field", "field": "spot" },
            { "type": "field", "field": "tags" }, { "type": "field", "field": "story" }, { "type": "field", "field": "photo" }, { "type": "field", "field": "why" }, { "type": "field", "field": "items" },
            { "type": "field", "field": "keeper" } ] } ] }
        """;

    private Front(Team team) => Team = team;

    public Team Team { get; }

    public static async Task<Front> StartAsync<T>(params string[] settings)
        where T : TestDatabases, new()
    {
        var front = new Front(await Team.StartAsync<T>(settings));
        await front.PublishAsync(Form);
        return front;
    }

    /// <summary>Publishes the form with something in it replaced.</summary>
    public Task ChangeFormAsync(string old, string @new) => PublishAsync(Form.Replace(old, @new, StringComparison.Ordinal));

    /// <summary>Makes a link.</summary>
    public Task<JsonElement> LinkAsync(string document = "{}") => Team.Ann.PostAsync("forms/shop.request/links", document, HttpStatusCode.Created);

    /// <summary>Makes a link and a visitor of it, who has opened the page.</summary>
    public async Task<Visitor> VisitAsync(string document = "{}", string? language = null)
    {
        var visitor = new Visitor(Team.App, (await LinkAsync(document)).GetProperty("path").GetString()!, language);
        await visitor.OpenAsync();
        return visitor;
    }

    /// <summary>The values of all records, the first made first.</summary>
    public async Task<JsonElement[]> RecordsAsync() =>
        [.. (await Team.Ann.GetAsync("forms/shop.request/records?sort=createdAt")).GetProperty("items").EnumerateArray().Select(record => record.GetProperty("values"))];

    public ValueTask DisposeAsync() => Team.DisposeAsync();

    private async Task PublishAsync(string form)
    {
        await Team.Ann.PutAsync("forms/shop.request", form);
        await Team.Ann.PostAsync("apps/shop/publish", null);
    }
}
