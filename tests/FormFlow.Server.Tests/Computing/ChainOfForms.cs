using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Computing;

/// <summary>Regions with customers, customers with orders, orders with lines of products: everything is counted upwards.</summary>
internal sealed class ChainOfForms : IAsyncDisposable
{
    public const string Order =
        """
        { "label": "Order", "titleField": "name", "fields": [
          { "key": "name", "type": "text" }, { "key": "customer", "type": "lookup", "form": "shop.customer" }, { "key": "status", "type": "text" }, { "key": "day", "type": "date" },
          { "key": "lines", "type": "subform", "fields": [ { "key": "product", "type": "lookup", "form": "shop.product" }, { "key": "qty", "type": "number" }, { "key": "price", "type": "currency" },
            { "key": "amount", "type": "formula", "formula": "qty * price", "result": "currency" } ] },
          { "key": "total", "type": "formula", "formula": "SUM(lines.amount)", "result": "currency" },
          { "key": "big", "type": "rollup", "via": "lines", "fn": "count", "filter": { "field": "amount", "op": "gte", "value": 100 } },
          { "key": "place", "type": "formula", "formula": "customer.region.name", "result": "text" } ] }
        """;

    public const string Customer =
        """
        { "label": "Customer", "titleField": "name", "fields": [
          { "key": "name", "type": "text" }, { "key": "region", "type": "lookup", "form": "shop.region" }, { "key": "limit", "type": "currency", "readOnly": true },
          { "key": "orders", "type": "rollup", "form": "shop.order", "via": "customer", "fn": "count" },
          { "key": "spent", "type": "rollup", "form": "shop.order", "via": "customer", "fn": "sum", "field": "total", "filter": { "field": "status", "op": "ne", "value": "void" } },
          { "key": "last", "type": "rollup", "form": "shop.order", "via": "customer", "fn": "max", "field": "day" },
          { "key": "tier", "type": "formula", "formula": "IF(spent >= 1000, 'A', 'B')", "result": "text" } ],
          "validations": [ { "check": "spent < 5000", "message": "Too much." } ] }
        """;

    private const string Region =
        """
        { "label": "Region", "titleField": "name", "fields": [ { "key": "name", "type": "text" },
          { "key": "best", "type": "rollup", "form": "shop.customer", "via": "region", "fn": "count", "filter": { "field": "tier", "op": "eq", "value": "A" } },
          { "key": "average", "type": "rollup", "form": "shop.customer", "via": "region", "fn": "avg", "field": "spent" } ] }
        """;

    private const string Product =
        """
        { "label": "Product", "titleField": "name", "fields": [ { "key": "name", "type": "text" },
          { "key": "sold", "type": "rollup", "form": "shop.order", "via": "lines.product", "fn": "sum", "field": "qty", "filter": { "field": "parent.status", "op": "ne", "value": "void" } },
          { "key": "parts", "type": "lookup", "multiple": true, "form": "shop.product" }, { "key": "weight", "type": "number" },
          { "key": "heavy", "type": "rollup", "via": "parts", "fn": "sum", "field": "weight" } ] }
        """;

    private ChainOfForms(AppFixture app) => App = app;

    public AppFixture App { get; }

    public static Task<ChainOfForms> StartAsync<T>()
        where T : TestDatabases, new() => StartAsync<T>([("region", Region), ("customer", Customer), ("order", Order), ("product", Product)]);

    /// <summary>The same with other forms.</summary>
    public static async Task<ChainOfForms> StartAsync<T>(IEnumerable<(string Key, string Document)> forms)
        where T : TestDatabases, new()
    {
        var app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        var chain = new ChainOfForms(app);
        foreach (var (key, form) in forms)
        {
            await app.SendAsync(HttpMethod.Put, $"forms/shop.{key}", form, HttpStatusCode.OK);
        }

        await chain.PublishAsync();
        return chain;
    }

    public Task<JsonElement> PublishAsync() => App.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);

    /// <summary>Publishes a form that cannot work, and gives what is said first.</summary>
    public async Task<JsonElement> RefusedAsync(string form, string document)
    {
        await App.SendAsync(HttpMethod.Put, $"forms/shop.{form}", document, HttpStatusCode.OK);
        return (await App.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.UnprocessableEntity)).GetProperty("errors")[0];
    }

    public async Task<string> CreateAsync(string form, string values) =>
        (await App.SendAsync(HttpMethod.Post, $"forms/shop.{form}/records", $$"""{ "values": {{values}} }""", HttpStatusCode.Created)).GetProperty("id").GetString()!;

    public Task<JsonElement> ChangeAsync(string form, string id, string values) =>
        App.SendAsync(HttpMethod.Patch, $"forms/shop.{form}/records/{id}", $$"""{ "values": {{values}} }""", HttpStatusCode.OK);

    /// <summary>Some values of a record as one text.</summary>
    public async Task<string> ReadAsync(string form, string id, params string[] fields)
    {
        var values = (await App.SendAsync(HttpMethod.Get, $"forms/shop.{form}/records/{id}", null, HttpStatusCode.OK)).GetProperty("values");
        return string.Join(' ', fields.Select(field => values.GetProperty(field).ToString()));
    }

    /// <summary>What happened to a record, the newest first, each as <c>fields cause</c>.</summary>
    public async Task<string[]> HistoryAsync(string form, string id)
    {
        var history = await App.SendAsync(HttpMethod.Get, $"forms/shop.{form}/records/{id}/history", null, HttpStatusCode.OK);
        return [.. history.GetProperty("items").EnumerateArray().Select(entry =>
            $"{string.Join(',', entry.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("field").GetString()))} {(entry.TryGetProperty("cause", out var cause) ? cause.GetString() : null)}")];
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
