using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FormFlow.EndToEnd.Support;

/// <summary>The records of the CRM as its API tells of them: what a test compares the screen with.</summary>
internal sealed class SampleRecords(RunningServer server)
{
    /// <summary>A process that no other test looks at, made when it is first drafted.</summary>
    public const string OwnPath = "parcels.path";

    private const string Workspace = "/api/v1/workspaces/east";
    private const string Forms = $"{Workspace}/forms";

    /// <summary>The text in a field of a record.</summary>
    public async Task<string?> ValueAsync(string form, string id, string field) =>
        (await server.GetAsync($"{Forms}/{form}/records/{id}")).GetProperty("values").GetProperty(field).GetString();

    /// <summary>How many records of a form hold a condition, or all of them.</summary>
    public async Task<int> CountAsync(string form, object? filter = null) =>
        (await server.SendAsync(HttpMethod.Post, $"{Forms}/{form}/query", new { filter, limit = 1, count = true })).GetProperty("total").GetInt32();

    /// <summary>Somebody else changes a field of a record.</summary>
    public Task ChangeAsync(string form, string id, string field, object value) =>
        server.SendAsync(HttpMethod.Patch, $"{Forms}/{form}/records/{id}", new { values = new Dictionary<string, object> { [field] = value } });

    /// <summary>The id of a record of a form.</summary>
    public async Task<string> FirstAsync(string form) =>
        (await server.GetAsync($"{Forms}/{form}/records?limit=1")).GetProperty("items")[0].GetProperty("id").GetString()!;

    /// <summary>An app as the package that its people can take along.</summary>
    public Task<byte[]> PackageAsync(string app) => server.Http.GetByteArrayAsync($"{Workspace}/apps/{app}/package");

    /// <summary>Gives whoever is signed in a task.</summary>
    public Task GiveTaskAsync(string title) => server.SendAsync(HttpMethod.Post, $"{Workspace}/tasks", new { kind = "other", title });

    /// <summary>Makes a deal that is one step along its path; the next gate asks for an item that is still open.</summary>
    public async Task<string> MadeDealAsync(string name)
    {
        var deal = await server.SendAsync(
            HttpMethod.Post, $"{Forms}/crm.deal/records", new { values = new { name, need = "Fewer losses on the way", amount = 120_000, expectedClose = "2027-03-01" } });
        var id = deal.GetProperty("id").GetString()!;
        await server.SendAsync(HttpMethod.Post, $"{Forms}/crm.deal/records/{id}/transitions/engage", new { values = new { need = "Fewer losses on the way" } });
        return id;
    }

    /// <summary>Somebody else changes the draft of a form.</summary>
    public async Task DraftAsync(string form, Action<JsonNode> change)
    {
        var document = JsonNode.Parse((await server.GetAsync($"{Forms}/{form}")).GetRawText())!;
        change(document);
        await SaveAsync($"{Forms}/{form}", document);
    }

    /// <summary>Drafts the only path of <see cref="OwnPath"/>: what is published of it, with a change.</summary>
    public async Task DraftPathAsync(Action<JsonNode> change)
    {
        if (!await HasAppAsync("parcels"))
        {
            await MakeParcelsAsync();
        }

        var path = Path("Packed and weighed", "已打包称重");
        change(path["pipelines"]![0]!);
        await SaveAsync($"{Workspace}/workflows/{OwnPath}", path);
    }

    /// <summary>A form that no other app knows of, published twice, with three records; its draft is as it is live but for a change.</summary>
    public async Task<string> DesignedFormAsync(Action<JsonNode>? change = null)
    {
        const string form = "travel.trip";
        if (!await HasAppAsync("travel"))
        {
            await MakeTripsAsync(form);
        }

        using var discarded = await server.Http.DeleteAsync($"{Forms}/{form}/draft");
        if (change is not null)
        {
            await DraftAsync(form, change);
        }

        return form;
    }

    /// <summary>The same form with a public link, which is full of what a link can say.</summary>
    public async Task<string> SharedFormAsync()
    {
        var form = await DesignedFormAsync();
        if ((await server.GetAsync($"{Forms}/{form}/links")).GetProperty("items").GetArrayLength() == 0)
        {
            await server.SendAsync(HttpMethod.Post, $"{Forms}/{form}/links", new { title = In("Ask for a trip", "出差申请"), quota = 50, until = "2999-12-24T00:00:00Z", fields = (string[])["purpose", "destination", "costs"] });
        }

        return form;
    }

    private async Task MakeTripsAsync(string form)
    {
        await server.SendAsync(HttpMethod.Put, $"{Workspace}/apps/travel", new { key = "travel", label = In("Travel", "差旅"), version = "1.0.0" });
        var fields = new object[]
        {
            new { key = "purpose", type = "text", label = In("Purpose", "事由"), required = true },
            new { key = "destination", type = "text", label = In("Destination", "目的地") },
            new { key = "nights", type = "number", label = In("Nights", "晚数"), visibleWhen = new { field = "destination", op = "notEmpty" } },
            new { key = "costs", type = "text", label = In("Costs", "费用") },
            new { key = "remarks", type = "longText", label = In("Remarks", "备注") },
        };
        var trip = new { label = In("Trip", "出差"), pluralLabel = In("Trips", "出差"), fields };
        await server.SendAsync(HttpMethod.Put, $"{Forms}/{form}", trip);
        await server.SendAsync(HttpMethod.Post, $"{Workspace}/apps/travel/publish");
        foreach (var (purpose, costs) in ((string, string)[])[("拜访物流园", "1280"), ("Fair in Hannover", "about 900"), ("年度培训", "5600")])
        {
            await server.SendAsync(HttpMethod.Post, $"{Forms}/{form}/records", new { values = new { purpose, destination = "Hannover", nights = 2, costs, remarks = "Train, second class" } });
        }

        await DraftAsync(form, static trip =>
        {
            trip["description"] = "Asked for before it is booked.";
            trip["fields"]![1]!["required"] = true;
            trip["fields"]!.AsArray().Add(new JsonObject { ["key"] = "transport", ["type"] = "tags", ["label"] = new JsonObject { ["en"] = "Transport", ["zh-CN"] = "交通方式" } });
        });
        await server.SendAsync(HttpMethod.Post, $"{Workspace}/apps/travel/publish");
    }

    private async Task<bool> HasAppAsync(string key) =>
        (await server.GetAsync($"{Workspace}/apps")).GetProperty("items").EnumerateArray().Any(app => app.GetProperty("key").GetString() == key);

    private async Task SaveAsync(string address, JsonNode document)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(document) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await server.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Publishes the process twice, and leaves a record in its second stage.</summary>
    private async Task MakeParcelsAsync()
    {
        await server.SendAsync(HttpMethod.Put, $"{Workspace}/apps/parcels", new { key = "parcels", label = In("Parcels", "包裹"), version = "1.0.0" });
        await server.SendAsync(HttpMethod.Put, $"{Forms}/parcels.parcel", new
        {
            label = In("Parcel", "包裹"),
            fields = new object[]
            {
                new { key = "name", type = "text", label = In("What", "物品") },
                new { key = "weight", type = "number", label = In("Weight", "重量") },
                new { key = "state", type = "stage", label = In("State", "状态") },
            },
        });
        foreach (var (english, chinese) in ((string, string)[])[("Packed", "已打包"), ("Packed and weighed", "已打包称重")])
        {
            await SaveAsync($"{Workspace}/workflows/{OwnPath}", Path(english, chinese));
            await server.SendAsync(HttpMethod.Post, $"{Workspace}/apps/parcels/publish");
        }

        var parcel = await server.SendAsync(HttpMethod.Post, $"{Forms}/parcels.parcel/records", new { values = new { name = "Chairs" } });
        await server.SendAsync(HttpMethod.Post, $"{Forms}/parcels.parcel/records/{parcel.GetProperty("id").GetString()}/transitions/pack", new { });
    }

    private static JsonNode Path(string english, string chinese) => JsonNode.Parse($$"""
        { "label": { "en": "Way of a parcel", "zh-CN": "包裹流程" }, "form": "parcels.parcel", "field": "state", "pipelines": [ { "key": "main", "label": { "en": "Way of a parcel", "zh-CN": "包裹流程" },
          "stages": [
            { "key": "new", "label": { "en": "New", "zh-CN": "新建" }, "color": "gray" },
            { "key": "packed", "label": { "en": "{{english}}", "zh-CN": "{{chinese}}" }, "color": "blue", "probability": 50 },
            { "key": "sent", "label": { "en": "Sent", "zh-CN": "已寄出" }, "color": "green", "status": "won" } ],
          "transitions": [
            { "key": "start", "label": { "en": "Start", "zh-CN": "开始" }, "to": "new" },
            { "key": "pack", "label": { "en": "Pack", "zh-CN": "打包" }, "from": [ "new" ], "to": "packed" },
            { "key": "send", "label": { "en": "Send", "zh-CN": "寄出" }, "from": [ "packed" ], "to": "sent" } ] } ] }
        """)!;

    private static Dictionary<string, string> In(string english, string chinese) => new() { ["en"] = english, ["zh-CN"] = chinese };
}
