using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormFlow.Testing;
using Json.Schema;

namespace FormFlow.Server.Tests.House;

/// <summary>What whoever generates a client from the description relies on.</summary>
[TestFixture]
public sealed partial class AnIntegratorsView
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private JsonNode description = null!;

    [OneTimeSetUp]
    public void Read() => description = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schemas", "openapi.json")))!;

    [Test]
    public void The_description_is_OpenAPI()
    {
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(SharedData.Folder("openapi-schema"), "oas-3.1-schema-2025-11-23.json")));

        var judged = schema.Evaluate(description, new EvaluationOptions { OutputFormat = OutputFormat.List });

        var faults = (judged.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}");
        Assert.That(judged.IsValid, Is.True, () => string.Join('\n', faults.Take(20)));
    }

    [Test]
    public void Every_reference_leads_somewhere()
    {
        var broken = References(description).Where(reference => Find(reference) is null).Distinct();

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void Every_operation_has_a_name_a_summary_its_places_and_its_problems()
    {
        var names = Operations().Select(operation => (string)operation.Told["operationId"]!).ToArray();
        Assert.That(names, Is.Unique.And.All.Match("^[a-z][A-Za-z]+$"));
        foreach (var (path, method, told) in Operations())
        {
            var parameters = told["parameters"]?.AsArray().Where(parameter => (string?)parameter!["in"] == "path").Select(parameter => (string)parameter!["name"]!) ?? [];

            Assert.That((string?)told["summary"], Is.Not.Empty, $"{method} {path}");
            Assert.That(parameters, Is.EquivalentTo(Place().Matches(path).Select(match => match.Groups[1].Value)), $"{method} {path}");
            Assert.That((string?)told["responses"]!["default"]?["content"]?["application/problem+json"]?["schema"]?["$ref"], Is.EqualTo("#/components/schemas/Problem"), $"{method} {path}");
        }
    }

    [Test]
    public void Every_JSON_body_has_a_shape_and_an_example()
    {
        var bare = Operations()
            .Where(operation => operation.Told["requestBody"]?["content"]?["application/json"] is { } body && (body["example"] is null || body["schema"] is null || (string?)body["schema"]!["$ref"] == "#/components/schemas/JsonElement"))
            .Select(operation => (string)operation.Told["operationId"]!);

        Assert.That(bare, Is.Empty);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();

    private IEnumerable<(string Path, string Method, JsonNode Told)> Operations() =>
        from path in description["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where Methods.Contains(operation.Key)
        select (path.Key, operation.Key, operation.Value!);

    private JsonNode? Find(string reference) => reference.StartsWith("#/", StringComparison.Ordinal)
        ? reference[2..].Split('/').Aggregate((JsonNode?)description, (node, part) => node is JsonObject members ? members[part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)] : null)
        : null;

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Key: "$ref", Value: JsonValue reference } ? [(string)reference!] : References(member.Value)),
        JsonArray entries => entries.SelectMany(References),
        _ => [],
    };
}
