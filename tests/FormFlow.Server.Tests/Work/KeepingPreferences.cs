using System.Net;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Work;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class KeepingPreferences<T>
    where T : TestDatabases, new()
{
    private Team team = null!;

    [SetUp]
    public async Task StartAsync() => team = await Team.StartAsync<T>();

    [TearDown]
    public async Task StopAsync() => await team.DisposeAsync();

    [Test]
    public async Task Keeps_any_json_under_its_key_until_it_is_replaced_or_removed()
    {
        await team.Ann.PutAsync("me/preferences/theme", "\"dark\"", HttpStatusCode.NoContent);
        await team.Ann.PutAsync("me/preferences/table.shop.order-1_a", """{ "widths": { "name": 240 }, "标签": [ null, true, 1.50 ] }""", HttpStatusCode.NoContent);
        await team.Ann.PutAsync("me/preferences/theme", "\"light\"", HttpStatusCode.NoContent);
        await team.Ann.PutAsync("me/preferences/gone", "null", HttpStatusCode.NoContent);
        await team.Ann.DeleteAsync("me/preferences/gone");
        await team.Ann.DeleteAsync("me/preferences/gone");

        var kept = (await team.Ann.GetAsync("me/preferences")).GetProperty("items");

        Assert.That(kept.EnumerateObject().Select(entry => entry.Name), Is.EquivalentTo(new[] { "table.shop.order-1_a", "theme" }));
        Assert.That(kept.GetProperty("theme").GetString(), Is.EqualTo("light"));
        Assert.That(kept.GetProperty("table.shop.order-1_a").GetProperty("标签")[2].GetRawText(), Is.EqualTo("1.50"));
    }

    [Test]
    public async Task Nobody_sees_those_of_another()
    {
        var bob = await team.AddAsync("bob");
        await team.Ann.PutAsync("me/preferences/theme", "\"dark\"", HttpStatusCode.NoContent);
        await bob.DeleteAsync("me/preferences/theme");

        Assert.That((await bob.GetAsync("me/preferences")).GetProperty("items").EnumerateObject(), Is.Empty);
        Assert.That((await team.Ann.GetAsync("me/preferences")).GetProperty("items").GetProperty("theme").GetString(), Is.EqualTo("dark"));
    }

    [TestCase("Theme")]
    [TestCase("1")]
    [TestCase("a%20b")]
    [TestCase("a%0A")]
    public async Task Refuses_a_key_that_is_none(string key)
    {
        var refused = await team.Ann.PutAsync($"me/preferences/{key}", "1", HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.Text("code"), Is.EqualTo("preference.bad_key"));
    }

    [Test]
    public async Task Refuses_what_is_too_much_or_no_json()
    {
        await team.Ann.PutAsync($"me/preferences/{new string('a', 100)}", $"\"{new string('x', 32 * 1024 - 2)}\"", HttpStatusCode.NoContent);
        var large = await team.Ann.PutAsync("me/preferences/large", $"\"{new string('x', 32 * 1024 - 1)}\"", HttpStatusCode.UnprocessableEntity);
        var longKey = await team.Ann.PutAsync($"me/preferences/{new string('a', 101)}", "1", HttpStatusCode.UnprocessableEntity);
        await team.Ann.PutAsync("me/preferences/broken", "{", HttpStatusCode.BadRequest);
        for (var i = 1; i < 200; i++)
        {
            await team.Ann.PutAsync($"me/preferences/k{i}", "1", HttpStatusCode.NoContent);
        }

        var many = await team.Ann.PutAsync("me/preferences/k200", "1", HttpStatusCode.UnprocessableEntity);
        await team.Ann.PutAsync("me/preferences/k1", "2", HttpStatusCode.NoContent);

        Assert.That(large.Errors(), Is.EqualTo(new[] { " preference.too_large" }));
        Assert.That(new[] { longKey, many }.Select(problem => problem.Text("code")), Is.EqualTo(new[] { "preference.bad_key", "preference.too_many" }));
        Assert.That((await team.Ann.GetAsync("me/preferences")).GetProperty("items").EnumerateObject().Count(), Is.EqualTo(200));
    }
}
