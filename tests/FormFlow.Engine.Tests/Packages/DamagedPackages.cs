using System.Text;
using System.Text.Json.Nodes;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Tests.Samples;

namespace FormFlow.Engine.Tests.Packages;

[TestFixtureSource(typeof(SamplePackage), nameof(SamplePackage.Names))]
public sealed class DamagedPackages(string name)
{
    private static readonly int Seed = (int)(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 86_400);

    // Texts in languages and the values of sample records take any member.
    private static readonly string[] Open = ["label", "pluralLabel", "description", "help", "placeholder", "message", "text", "title", "note", "values", "requires", "name", "subject", "value", "default"];

    private static readonly string[] Typed = ["package.json", "app.json", "forms/", "views/", "workflows/", "calendars/", "data/"];

    [Test]
    public void Are_refused_for_a_member_that_nobody_knows_wherever_it_stands()
    {
        var random = new Random(Seed);
        foreach (var entry in SamplePackage.Entries(name).Where(entry => entry.Path.EndsWith(".json", StringComparison.Ordinal) && Typed.Any(entry.Path.StartsWith)))
        {
            var document = JsonNode.Parse(entry.Content.Span)!;
            var places = Objects(document, []).ToArray();
            var place = places[random.Next(places.Length)];
            place["nobodyKnows"] = 1;

            var read = Read(entry, document.ToJsonString());

            Assert.That(read.Select(error => error.Pointer!.Split('#')[0]), Does.Contain(entry.Path), $"seed {Seed}, {place.GetPath()}");
        }
    }

    [Test]
    public void Are_refused_for_every_text_that_was_cut_short()
    {
        var random = new Random(Seed);
        foreach (var entry in SamplePackage.Entries(name).Where(entry => entry.Path.EndsWith(".json", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(entry.Content.Span).TrimEnd();
            for (var i = 0; i < 5; i++)
            {
                var read = Read(entry, text[..random.Next(text.Length)]);

                Assert.That(read.Select(error => error.Pointer!.Split('#')[0]), Does.Contain(entry.Path), $"seed {Seed}");
            }
        }
    }

    [Test]
    public void Are_answered_for_whatever_byte_was_turned()
    {
        var random = new Random(Seed);
        foreach (var entry in SamplePackage.Entries(name).Where(entry => entry.Path.EndsWith(".json", StringComparison.Ordinal)))
        {
            for (var i = 0; i < 5; i++)
            {
                var bytes = entry.Content.ToArray();
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));

                // A refusal that names a file, or a package: never an exception.
                var read = PackageReader.Read(SamplePackage.Entries(name).Select(other => other.Path == entry.Path ? other with { Content = bytes } : other));
                Assert.That(read.Errors.Select(error => error.Pointer), Is.All.Not.Null, $"seed {Seed}, {entry.Path}");
            }
        }
    }

    private IReadOnlyList<FormFlow.Engine.Errors.Error> Read(PackageEntry entry, string text) =>
        PackageReader.Read(SamplePackage.Entries(name).Select(other => other.Path == entry.Path ? other with { Content = Encoding.UTF8.GetBytes(text) } : other)).Errors;

    private static IEnumerable<JsonObject> Objects(JsonNode? node, string[] path) => node switch
    {
        JsonObject members when !Open.Any(path.Contains) => members.Where(_ => true).ToArray().SelectMany(member => Objects(member.Value, [.. path, member.Key])).Prepend(members),
        JsonArray entries => entries.SelectMany(entry => Objects(entry, path)),
        _ => [],
    };
}
