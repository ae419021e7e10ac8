using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FormFlow.Server.OpenApi;

/// <summary>What <c>bodies.json</c> tells of bodies whose shape no type of ours has, because they are read and written as JSON.</summary>
internal static class DescribedBodies
{
    private const string Resource = "bodies.json";

    private static readonly Lazy<JsonObject> Told = new(static () =>
    {
        using var stream = typeof(DescribedBodies).Assembly.GetManifestResourceStream(Resource)!;
        return JsonNode.Parse(stream)!.AsObject();
    });

    /// <summary>Adds the schemas to a description.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        foreach (var (name, schema) in Told.Value["schemas"]!.AsObject())
        {
            document.Components!.Schemas ??= new Dictionary<string, IOpenApiSchema>();
            document.Components.Schemas[name] = new OpenApiJsonReader().ReadFragment<OpenApiSchema>(schema!, OpenApiSpecVersion.OpenApi3_1, document, out _)!;
        }
    }

    /// <summary>Gives an operation the schemas and the example of its bodies.</summary>
    public static void Describe(OpenApiOperation operation, OpenApiDocument document)
    {
        if (Told.Value["operations"]![operation.OperationId ?? string.Empty] is not { } told)
        {
            return;
        }

        if ((string?)told["request"] is { } request && operation.RequestBody?.Content is { } content && content.TryGetValue("application/json", out var body))
        {
            body.Schema = new OpenApiSchemaReference(request, document);
            body.Example = told["example"]?.DeepClone();
        }

        if ((string?)told["response"] is not { } shape)
        {
            return;
        }

        foreach (var answer in operation.Responses?.Where(response => response.Key.StartsWith('2')).Select(response => response.Value).OfType<OpenApiResponse>() ?? [])
        {
            answer.Content ??= new Dictionary<string, OpenApiMediaType>();
            answer.Content["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(shape, document) };
        }
    }
}
