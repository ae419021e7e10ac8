using System.Net;
using System.Text.Json;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Computing;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class SettingOffTransitions<T>
    where T : TestDatabases, new()
{
    private const string Club =
        """
        { "label": "Club", "fields": [ { "key": "name", "type": "text" }, { "key": "limit", "type": "number", "max": 5 }, { "key": "stage", "type": "stage" },
          { "key": "points", "type": "rollup", "form": "shop.point", "via": "club", "fn": "sum", "field": "n" } ] }
        """;

    private const string Point = """{ "label": "Point", "fields": [ { "key": "n", "type": "number" }, { "key": "club", "type": "lookup", "form": "shop.club" } ] }""";

    private ChainOfForms chain = null!;

    [SetUp]
    public async Task StartAsync() => chain = await ChainOfForms.StartAsync<T>();

    [TearDown]
    public async Task StopAsync() => await chain.DisposeAsync();

    [Test]
    public async Task A_computed_value_moves_its_record()
    {
        var club = await FoundAsync(limit: 3);

        await chain.CreateAsync("point", $$"""{ "n": 12, "club": "{{club}}" }""");

        Assert.That(await chain.ReadAsync("club", club, "points", "stage", "limit"), Is.EqualTo("12 big 3"));
    }

    [Test]
    public async Task A_computed_value_is_written_though_what_it_sets_off_cannot_be_done()
    {
        var club = await FoundAsync(limit: 9);

        await chain.CreateAsync("point", $$"""{ "n": 12, "club": "{{club}}" }""");

        Assert.That(await chain.ReadAsync("club", club, "points", "stage", "limit"), Is.EqualTo("12 small "));
    }

    private async Task<string> FoundAsync(int limit)
    {
        var workflow = JsonSerializer.Serialize(new
        {
            label = "Clubs",
            form = "shop.club",
            field = "stage",
            pipelines = new[]
            {
                new
                {
                    key = "usual",
                    label = "Usual",
                    stages = new[] { new { key = "small", label = "Small", status = "open" }, new { key = "big", label = "Big", status = "won" } },
                    transitions = new object[]
                    {
                        new { key = "start", label = "Start", to = "small" },
                        new
                        {
                            key = "grow", label = "Grow", from = new[] { "small" }, to = "big", automatic = new { onChange = new { field = "points", op = "gte", value = 10 } },
                            actions = new[] { new { type = "setFields", values = new { limit = new { formula = $"{limit}" } } } },
                        },
                    },
                },
            },
        });
        await chain.App.SendAsync(HttpMethod.Put, "forms/shop.club", Club, HttpStatusCode.OK);
        await chain.App.SendAsync(HttpMethod.Put, "forms/shop.point", Point, HttpStatusCode.OK);
        await chain.App.SendAsync(HttpMethod.Put, "workflows/shop.clubs", workflow, HttpStatusCode.OK);
        await chain.PublishAsync();
        return await chain.CreateAsync("club", """{ "name": "Chess" }""");
    }
}
