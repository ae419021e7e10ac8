using System.Diagnostics;
using System.Net;
using FormFlow.Server.Hosting;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Packages;

/// <summary>The commands of the program, run as a build would run them: another process, an API key, a folder.</summary>
[TestFixture(typeof(SqliteDatabases), typeof(PostgresDatabases))]
[TestFixture(typeof(PostgresDatabases), typeof(SqliteDatabases))]
public class CarryingFiles<TFrom, TTo>
    where TFrom : TestDatabases, new()
    where TTo : TestDatabases, new()
{
    private DirectoryInfo folder = null!;
    private AppFixture from = null!;
    private AppFixture to = null!;
    private string fromKey = null!;
    private string toKey = null!;

    private static IEnumerable<string> Samples => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "samples")).Select(sample => Path.GetFileName(sample)!);

    [SetUp]
    public async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("formflow");
        (from, to) = (await AppFixture.StartAsync<TFrom>(), await AppFixture.StartAsync<TTo>());
        fromKey = await KeyAsync(from);
        toKey = await KeyAsync(to);
    }

    [TearDown]
    public async Task StopAsync()
    {
        folder.Delete(recursive: true);
        await from.DisposeAsync();
        await to.DisposeAsync();
    }

    [TestCaseSource(nameof(Samples))]
    public async Task From_one_server_to_another_gives_identical_files(string sample)
    {
        await from.SendAsync(HttpMethod.Post, "packages", $$"""{ "template": "{{sample}}" }""", HttpStatusCode.OK);
        var second = folder.CreateSubdirectory("second");

        await RunAsync(0, from, fromKey, "export", At("first"), "--app", sample);
        var plan = await RunAsync(2, to, toKey, "plan", At("first"), "--exit-code");
        var applied = await RunAsync(0, to, toKey, "apply", At("first"));
        var nothing = await RunAsync(0, to, toKey, "plan", At("first"), "--exit-code");
        await RunAsync(0, to, toKey, "export", second.FullName, "--app", sample);

        Assert.Multiple(() =>
        {
            Assert.That(Files(second.FullName), Is.EqualTo(Files(At("first"))));
            Assert.That(plan, Does.Contain($"+ app {sample}").And.Contain("can be applied."));
            Assert.That(applied, Does.Contain("applied."));
            Assert.That(nothing, Does.Contain("there is nothing to change."));
        });
    }

    [Test]
    public async Task Over_a_folder_in_git_changes_only_what_changed()
    {
        var package = new ShopPackage();
        await ShopPackage.SendAsync(from, package.Zip(), HttpStatusCode.OK);
        await RunAsync(0, from, fromKey, "export", At("shop"), "--app", "shop");
        File.WriteAllText(Path.Combine(At("shop"), "README.md"), "Ours.");
        Directory.CreateDirectory(Path.Combine(At("shop"), "data"));
        File.WriteAllText(Path.Combine(At("shop"), "data", "item.json"), package.Files["data/item.json"]);
        await ShopPackage.SendAsync(from, package.Version("1.1.0", "views/open.json", null).Zip(), HttpStatusCode.OK);

        var told = await RunAsync(0, from, fromKey, "export", At("shop"), "--app", "shop");
        var again = await RunAsync(0, from, fromKey, "export", At("shop"), "--app", "shop");

        Assert.Multiple(() =>
        {
            Assert.That(told.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), Is.EqualTo((string[])["- views/open.json", "~ app.json", "~ package.json", "3 files changed."]));
            Assert.That(again, Does.StartWith("The folder is up to date."));
            Assert.That(Files(At("shop")).Keys, Has.Member("README.md").And.Member("data/item.json"));
        });
    }

    [Test]
    public async Task A_change_of_the_same_place_on_both_sides_is_told_and_decided()
    {
        var package = new ShopPackage();
        await ShopPackage.SendAsync(to, package.Zip(), HttpStatusCode.OK);
        await ChangeLabelAsync("Ours");
        Write(package.Version("1.1.0", "forms/order.json", package.Files["forms/order.json"].Replace("\"Order\"", "\"Theirs\"", StringComparison.Ordinal)), At("shop"));

        var plan = await RunAsync(1, to, toKey, "plan", At("shop"));
        var refused = await RunAsync(1, to, toKey, "apply", At("shop"));
        await RunAsync(0, to, toKey, "apply", At("shop"), "--keep");

        var form = await to.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            Assert.That(plan, Does.Contain("! form shop.order: label was changed both here and there").And.Contain("cannot be applied."));
            Assert.That(refused, Is.Not.Empty);
            Assert.That(form.GetProperty("label").GetString(), Is.EqualTo("Ours"));
        });
    }

    [Test]
    public async Task What_cannot_be_done_says_why_and_ends_with_one()
    {
        var package = new ShopPackage();
        Write(package.Version("1.0.0", "forms/order.json", """{ "label": "Order", "fields": [ { "type": "tekst", "key": "name" } ] }"""), At("shop"));

        Assert.Multiple(async () =>
        {
            Assert.That(await RunAsync(1, to, toKey, "plan", At("nowhere")), Does.Contain("There is no folder"));
            Assert.That(await RunAsync(1, to, toKey, "apply", At("shop")), Does.Contain("forms/order.json").And.Contain("tekst"));
            Assert.That(await RunAsync(1, to, toKey, "export", At("other"), "--app", "nothing"), Does.Contain("nothing"));
            Assert.That(await RunAsync(1, to, "ff_wrong", "export", At("other"), "--app", "shop"), Is.Not.Empty);
            Assert.That(await RunAsync(1, to, string.Empty, "export", At("other"), "--app", "shop"), Does.Contain("FORMFLOW_API_KEY is not set"));
            Assert.That(await RunAsync(1, to, toKey, "export", At("other")), Does.Contain("--app"));
        });
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);

    private static void Write(ShopPackage package, string folder)
    {
        foreach (var (path, content) in package.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), content);
        }
    }

    private async Task ChangeLabelAsync(string label)
    {
        var form = await to.SendAsync(HttpMethod.Get, "forms/shop.order", null, HttpStatusCode.OK);
        var document = form.GetRawText().Replace("\"Order\"", $"\"{label}\"", StringComparison.Ordinal);
        await to.SendAsync(HttpMethod.Put, "forms/shop.order", document, HttpStatusCode.OK);
        await to.SendAsync(HttpMethod.Post, "apps/shop/publish", "{}", HttpStatusCode.OK);
    }

    private static async Task<string> KeyAsync(AppFixture app)
    {
        await app.SetUpAsync();
        return (await app.SendAsync(HttpMethod.Post, "api-keys", """{ "name": "Build" }""", HttpStatusCode.Created)).GetProperty("secret").GetString()!;
    }

    private static async Task<string> RunAsync(int expected, AppFixture app, string key, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FORMFLOW_API_KEY"] = key;
        start.Environment["FORMFLOW_SERVER"] = app.Client.BaseAddress!.ToString();
        foreach (var argument in (string[])[typeof(FormFlowHost).Assembly.Location, .. arguments, "--workspace", "test"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var told = await output + await error;
        Assert.That(process.ExitCode, Is.EqualTo(expected), told);
        return told;
    }
}
