using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Work;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ReadingAHistory<T>
    where T : TestDatabases, new()
{
    private const string Form =
        """
        { "label": "Trip", "fields": [ { "key": "order", "type": "lookup", "form": "shop.order" }, { "key": "guests", "type": "member", "multiple": true },
          { "key": "legs", "type": "subform", "fields": [ { "key": "order", "type": "lookup", "form": "shop.order" }, { "key": "note", "type": "text" } ] } ] }
        """;

    [Test]
    public async Task References_and_callers_are_told_with_what_they_are_called()
    {
        await using var team = await Team.StartAsync<T>();
        var bob = await team.AddAsync("bob");
        await team.Ann.PutAsync("forms/shop.trip", Form);
        await team.Ann.PostAsync("apps/shop/publish", null);
        var key = (await team.Ann.PostAsync("api-keys", """{ "name": "Robot" }""", HttpStatusCode.Created)).Text("secret");
        var id = (await bob.PostAsync("forms/shop.trip/records", $$"""{ "values": { "order": "{{team.Record}}", "guests": [ "{{bob.Id}}" ], "legs": [ { "order": "{{team.Record}}", "note": "n" } ] } }""", HttpStatusCode.Created)).Text("id");
        using var robot = team.App.NewClient();
        await AppFixture.SendAsync(robot, HttpMethod.Patch, $"forms/shop.trip/records/{id}", """{ "values": { "order": null } }""", HttpStatusCode.OK, ("Authorization", $"Bearer {key}"));

        var history = (await team.Ann.GetAsync($"forms/shop.trip/records/{id}/history")).Items().ToArray();

        var made = history[1].GetProperty("changes").EnumerateArray().ToDictionary(change => change.Text("field"), change => change.GetProperty("after"));
        var order = $$"""{"id":"{{team.Record}}","title":"一号"}""";
        Assert.That(history.Select(entry => entry.GetProperty("by").Text("title")), Is.EqualTo(new[] { "Robot", "bob" }));
        Assert.That(made["order"].GetRawText(), Is.EqualTo(order));
        Assert.That(made["guests"].GetRawText(), Is.EqualTo($$"""[{"id":"{{bob.Id}}","title":"bob"}]"""));
        Assert.That(made["legs"][0].GetProperty("order").GetRawText(), Is.EqualTo(order));
        Assert.That(made["legs"][0].Text("note"), Is.EqualTo("n"));
        Assert.That(history[0].GetProperty("changes")[0].GetProperty("before").GetRawText(), Is.EqualTo(order));
        Assert.That(history[0].GetProperty("changes")[0].GetProperty("after").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }
}
