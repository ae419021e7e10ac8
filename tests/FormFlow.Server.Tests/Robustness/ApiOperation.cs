using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Robustness;

/// <summary>One operation as the description of the API tells it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Method">GET, POST, …</param>
/// <param name="Path">Its address with places in braces.</param>
/// <param name="Query">The parameters it takes behind the question mark.</param>
/// <param name="Headers">The headers it takes.</param>
/// <param name="BodyTypes">The media types its body may have.</param>
/// <param name="Example">The body the description shows.</param>
/// <param name="Access">Whom it is for.</param>
internal sealed record ApiOperation(string Id, HttpMethod Method, string Path, string[] Query, string[] Headers, string[] BodyTypes, JsonNode? Example, string? Access)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    /// <summary>The first media type of its body; null without one.</summary>
    public string? BodyType => BodyTypes.FirstOrDefault();

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
        var bodies = told.TryGetProperty("requestBody", out var request) ? request.GetProperty("content").EnumerateObject().ToArray() : [];
        return new ApiOperation(
            told.GetProperty("operationId").GetString()!,
            HttpMethod.Parse(operation.Name.ToUpperInvariant()),
            path,
            Named("query"),
            Named("header"),
            [.. bodies.Select(body => body.Name)],
            bodies is [{ Value: var first }, ..] && first.TryGetProperty("example", out var example) ? JsonNode.Parse(example.GetRawText()) : null,
            told.TryGetProperty("x-access", out var access) ? access.GetString() : null);

        string[] Named(string place) => [.. parameters.Where(parameter => parameter.GetProperty("in").GetString() == place).Select(parameter => parameter.GetProperty("name").GetString()!)];
    }
}
