using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Computing;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class DefaultsThatPointSomewhere<T>
    where T : TestDatabases, new()
{
    private const string Box =
        """{ "label": "Box", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "keeper", "type": "member", "default": { "formula": "ME()" } } ] }""";

    private const string Item =
        """
        { "label": "Item", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "box", "type": "lookup", "form": "shop.box" },
          { "key": "keeper", "type": "member", "default": { "formula": "box.keeper" } } ] }
        """;

    private const string Repair =
        """
        { "label": "Repair", "fields": [ { "key": "item", "type": "lookup", "form": "shop.item" }, { "key": "box", "type": "lookup", "form": "shop.box", "default": { "formula": "item.box" } },
          { "key": "steps", "type": "subform", "fields": [ { "key": "text", "type": "text" }, { "key": "by", "type": "member", "default": { "formula": "parent.item.keeper" } } ] } ] }
        """;

    private Team team = null!;

    [SetUp]
    public async Task StartAsync()
    {
        team = await Team.StartAsync<T>();
        await team.Ann.PutAsync("forms/shop.box", Box);
        await team.Ann.PutAsync("forms/shop.item", Item);
        await team.Ann.PutAsync("forms/shop.repair", Repair);
        await team.Ann.PostAsync("apps/shop/publish", null);
    }

    [TearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task Are_kept_though_nothing_in_the_request_names_what_they_point_at()
    {
        var box = await CreateAsync("box", """{ "name": "Blue" }""");
        var item = await CreateAsync("item", $$"""{ "name": "Lamp", "box": "{{box.Text("id")}}" }""");
        var repair = await CreateAsync("repair", $$"""{ "item": "{{item.Text("id")}}", "steps": [ { "text": "Open it" } ] }""");

        Assert.Multiple(() =>
        {
            Assert.That(Title(box.GetProperty("values").GetProperty("keeper")), Is.EqualTo("Ann"));
            Assert.That(Title(item.GetProperty("values").GetProperty("keeper")), Is.EqualTo("Ann"));
            Assert.That(Title(repair.GetProperty("values").GetProperty("box")), Is.EqualTo("Blue"));
            Assert.That(Title(repair.GetProperty("values").GetProperty("steps")[0].GetProperty("by")), Is.EqualTo("Ann"));
        });
    }

    private static string? Title(System.Text.Json.JsonElement reference) => reference.GetProperty("title").GetString();

    private Task<System.Text.Json.JsonElement> CreateAsync(string form, string values) =>
        team.Ann.PostAsync($"forms/shop.{form}/records", $$"""{ "values": {{values}} }""", System.Net.HttpStatusCode.Created);
}
