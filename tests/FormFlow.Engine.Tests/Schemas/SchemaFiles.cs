using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Tests.Schemas;

[TestFixture]
public sealed class SchemaFiles
{
    private static readonly JsonSerializerOptions Indented = new(DocumentJson.Options) { WriteIndented = true };

    public static IEnumerable<string> Names => SchemaExport.All().Keys;

    [TestCaseSource(nameof(Names))]
    public void Are_what_the_types_say(string name) =>
        RepositoryFiles.AssertIs($"schemas/{name}.schema.json", SchemaExport.All()[name].ToJsonString(Indented) + "\n");

    [Test]
    public void Stand_for_every_document_and_nothing_else()
    {
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "schemas"), "*.schema.json").Select(Path.GetFileName);

        Assert.That(files, Is.EquivalentTo(Names.Select(name => $"{name}.schema.json")));
    }

    [TestCaseSource(nameof(Names))]
    public void Refer_only_to_what_they_define(string name)
    {
        var schema = SchemaExport.All()[name];
        var definitions = schema["$defs"]!.AsObject().Select(pair => $"#/$defs/{pair.Key}").ToHashSet();

        var references = Objects(schema).Select(node => node["$ref"]?.GetValue<string>()).OfType<string>().Distinct();

        Assert.That(references, Is.SubsetOf(definitions));
    }

    [TestCaseSource(nameof(Names))]
    public void Describe_every_member_of_every_document(string name)
    {
        var silent = Objects(SchemaExport.All()[name])
            .Where(node => node["properties"] is JsonObject && node["oneOf"] is null)
            .SelectMany(node => node["properties"]!.AsObject().Where(member => member.Value!["description"] is null && member.Value["const"] is null && member.Value["$ref"] is null)
                .Select(member => $"{node["title"]}/{member.Key}"))
            .Where(place => !place.StartsWith('/'));

        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void Refuse_a_member_that_no_type_has()
    {
        var form = """{ "label": "Order", "fields": [ { "type": "text", "key": "name", "colour": "red" } ] }""";

        Assert.That(SchemaJudge.Judge(SchemaExport.All()["form"], JsonNode.Parse(form)), Is.Not.Empty);
        Assert.That(SchemaJudge.Judge(SchemaExport.All()["form"], JsonNode.Parse(form.Replace(", \"colour\": \"red\"", string.Empty, StringComparison.Ordinal))), Is.Empty);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(pair => Objects(pair.Value)).Prepend(parent),
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };
}
