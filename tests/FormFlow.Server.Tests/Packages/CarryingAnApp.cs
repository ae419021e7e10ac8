using System.Net;
using System.Text.Json;
using FormFlow.Engine.Metadata;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Packages;

[TestFixture(typeof(SqliteDatabases), typeof(PostgresDatabases))]
[TestFixture(typeof(PostgresDatabases), typeof(SqliteDatabases))]
public class CarryingAnApp<TFrom, TTo>
    where TFrom : TestDatabases, new()
    where TTo : TestDatabases, new()
{
    private static IEnumerable<string> Samples => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "samples")).Select(folder => Path.GetFileName(folder)!);

    [TestCaseSource(nameof(Samples))]
    public async Task To_an_empty_workspace_of_another_database_gives_identical_files(string sample)
    {
        await using var from = await AppFixture.StartAsync<TFrom>();
        await using var to = await AppFixture.StartAsync<TTo>();
        await from.SetUpAsync();
        await to.SetUpAsync();
        await from.SendAsync(HttpMethod.Post, "packages", $$"""{ "template": "{{sample}}" }""", HttpStatusCode.OK);

        var exported = await ShopPackage.ExportAsync(from, sample);
        await ShopPackage.SendAsync(to, exported, HttpStatusCode.OK);
        var again = await ShopPackage.ExportAsync(to, sample);

        Assert.That(ShopPackage.Read(again), Is.EqualTo(ShopPackage.Read(exported)));
        Assert.That(again, Is.EqualTo(exported));
    }

    [TestCaseSource(nameof(Samples))]
    public async Task Writes_files_that_read_well_and_name_nothing_of_this_installation(string sample)
    {
        await using var from = await AppFixture.StartAsync<TFrom>();
        await from.SetUpAsync();
        await from.SendAsync(HttpMethod.Post, "packages", $$"""{ "template": "{{sample}}" }""", HttpStatusCode.OK);

        var files = ShopPackage.Read(await ShopPackage.ExportAsync(from, sample));

        var members = await from.SendAsync(HttpMethod.Get, "members", null, HttpStatusCode.OK);
        var ids = members.GetProperty("items").EnumerateArray().Select(member => member.GetProperty("id").GetString()!);
        Assert.Multiple(() =>
        {
            Assert.That(files.Keys, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
            foreach (var (path, text) in files)
            {
                using var document = JsonDocument.Parse(text);
                Assert.That(text, Is.EqualTo(DocumentJson.Write(document.RootElement) + "\n"), path);
                Assert.That(ids.Where(text.Contains), Is.Empty, path);
            }
        });
    }
}
