using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Robustness;

/// <summary>One operation as the description of the API tells it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Method">GET, POST, …</param>
/// <param name="Path">Its address with places in braces.</param>
/// <param name="Query">The parameters it takes behind the question mark.</param>
/// <param name="BodyType">The first media type of its body; null without one.</param>
/// <param name="Example">The body the description shows.</param>
/// <param name="Access">Whom it is for.</param>
internal sealed record ApiOperation(string Id, HttpMethod Method, string Path, string[] Query, string? BodyType, JsonNode? Example, string? Access)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    /// <summary>Whether it may change something.</summary>
    public bool Writes => Method != HttpMethod.Get && Id is not ("queryRecords" or "aggregateRecords");

    /// <summary>Whether its answer goes on for as long as somebody listens.</summary>
    public bool IsEndless => Id == "listenToEvents";

    /// <summary>Every operation of <c>schemas/openapi.json</c>, which a test holds to the host.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } = Read();

    public override string ToString() => $"{Method} {Path}";

    private static List<ApiOperation> Read()
    {
        using var description = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(Repository.Root, "schemas", "openapi.json")));
        return [.. description.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
            .Where(operation => Methods.Contains(operation.Name))
            .Select(operation => Of(path.Name, operation)))];
    }

    private static ApiOperation Of(string path, JsonProperty operation)
    {
        var told = operation.Value;
        var parameters = told.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToArray() : [];
        var body = told.TryGetProperty("requestBody", out var request) ? request.GetProperty("content").EnumerateObject().First() : default;
        return new ApiOperation(
            told.GetProperty("operationId").GetString()!,
            HttpMethod.Parse(operation.Name.ToUpperInvariant()),
            path,
            [.. parameters.Where(parameter => parameter.TryGetProperty("in", out var place) && place.GetString() == "query").Select(parameter => parameter.GetProperty("name").GetString()!)],
            body.Value.ValueKind == JsonValueKind.Undefined ? null : body.Name,
            body.Value.ValueKind == JsonValueKind.Object && body.Value.TryGetProperty("example", out var example) ? JsonNode.Parse(example.GetRawText()) : null,
            told.TryGetProperty("x-access", out var access) ? access.GetString() : null);
    }
}
