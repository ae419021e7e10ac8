using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests;

/// <summary>The variables of a condition that stand for people, in every way of reading records.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class AskingForMyPeople<T>
    where T : TestDatabases, new()
{
    private const string Subordinates = """{ "field": "owner", "op": "in", "value": { "var": "mySubordinates" } }""";

    private Team team = null!;
    private Colleague head = null!;
    private Colleague middle = null!;
    private Colleague clerk = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        team = await Team.StartAsync<T>();
        await team.Ann.PutAsync(
            "forms/shop.visit",
            """{ "label": "Visit", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "owner", "type": "member" }, { "key": "office", "type": "department" } ] }""");
        await team.Ann.PostAsync("apps/shop/publish", null);
        head = await team.AddAsync("head");
        var above = await team.AddDepartmentAsync("Above", head);
        middle = await team.AddAsync("middle", above);
        var below = await team.AddDepartmentAsync("Below", middle, above);
        clerk = await team.AddAsync("clerk", below);
        foreach (var (name, owner, office) in new[] { ("of Ann", team.Ann.Id, above), ("of the head", head.Id, above), ("of the middle", middle.Id, above), ("of the clerk", clerk.Id, below) })
        {
            await team.Ann.PostAsync("forms/shop.visit/records", JsonSerializer.Serialize(new { values = new { name, owner, office } }), HttpStatusCode.Created);
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task Finds_those_of_the_departments_one_heads_and_of_those_below()
    {
        Assert.That(await NamesAsync(head, Subordinates), Is.EqualTo(new[] { "of the middle", "of the clerk" }));
        Assert.That(await NamesAsync(middle, Subordinates), Is.EqualTo(new[] { "of the clerk" }));
        Assert.That(await NamesAsync(clerk, Subordinates), Is.Empty);
        Assert.That(await NamesAsync(middle, $$"""{ "any": [ {{Subordinates}}, { "field": "owner", "op": "eq", "value": { "var": "me" } } ] }"""), Is.EqualTo(new[] { "of the middle", "of the clerk" }));
        Assert.That(await NamesAsync(middle, $$"""{ "not": {{Subordinates}} }"""), Is.EqualTo(new[] { "of Ann", "of the head", "of the middle" }));
        Assert.That(await NamesAsync(clerk, """{ "field": "office", "op": "in", "value": { "var": "myDepartment" } }"""), Is.EqualTo(new[] { "of the clerk" }));
    }

    [Test]
    public async Task Means_the_same_in_a_query_a_group_and_an_export()
    {
        var queried = await head.PostAsync("forms/shop.visit/query", $$"""{ "filter": {{Subordinates}}, "count": true }""");
        var grouped = await head.PostAsync("forms/shop.visit/aggregate", $$"""{ "measures": [ { "fn": "count", "as": "visits" } ], "filter": {{Subordinates}} }""");
        using var exported = await head.Client.PostAsync(
            new Uri("/api/v1/workspaces/test/forms/shop.visit/exports", UriKind.Relative),
            new StringContent($$"""{ "format": "csv", "fields": [ "name" ], "filter": {{Subordinates}} }""", System.Text.Encoding.UTF8, "application/json"));
        var rows = (await exported.Content.ReadAsStringAsync()).Trim().Split('\n').Skip(1).Select(row => row.Trim());

        Assert.That(queried.GetProperty("total").GetInt32(), Is.EqualTo(2));
        Assert.That(grouped.GetProperty("rows")[0].GetProperty("visits").GetInt32(), Is.EqualTo(2));
        Assert.That(rows, Is.EquivalentTo(new[] { "of the middle", "of the clerk" }));
    }

    [Test]
    public async Task Follows_the_organisation_as_it_is_now()
    {
        var newcomer = await team.AddAsync("newcomer");
        var office = await team.AddDepartmentAsync("New office", newcomer);
        Assert.That(await NamesAsync(newcomer, Subordinates), Is.Empty);

        await team.Ann.PatchAsync($"members/{head.Id}", $$"""{ "departments": [ "{{office}}" ] }""");

        Assert.That(await NamesAsync(newcomer, Subordinates), Is.EqualTo(new[] { "of the head" }));
    }

    [Test]
    public async Task Means_the_same_in_the_rules_of_a_form()
    {
        await team.Ann.PutAsync(
            "forms/shop.review",
            $$"""
            { "label": "Review", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "owner", "type": "member" } ],
              "validations": [ { "check": {{Subordinates}}, "message": "Only of one's own people." } ] }
            """);
        await team.Ann.PostAsync("apps/shop/publish", null);

        await middle.PostAsync("forms/shop.review/records", $$"""{ "values": { "owner": "{{clerk.Id}}" } }""", HttpStatusCode.Created);
        await middle.PostAsync("forms/shop.review/records", $$"""{ "values": { "owner": "{{head.Id}}" } }""", HttpStatusCode.UnprocessableEntity);
        await clerk.PostAsync("forms/shop.review/records", $$"""{ "values": { "owner": "{{middle.Id}}" } }""", HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<string[]> NamesAsync(Colleague member, string filter) =>
        [.. (await member.GetAsync($"forms/shop.visit/records?sort=createdAt&filter={Uri.EscapeDataString(filter)}")).Items().Select(record => record.GetProperty("values").Text("name"))];
}
