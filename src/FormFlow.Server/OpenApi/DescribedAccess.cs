using System.Globalization;
using System.Text.Json;
using FormFlow.Server.Auth;
using Microsoft.OpenApi;

namespace FormFlow.Server.OpenApi;

/// <summary>Tells of an operation who may call it, and which refusals its callers meet.</summary>
internal static class DescribedAccess
{
    /// <summary>The member of an operation that says whom it is for: <c>anyone</c>, <c>person</c>, <c>member</c> or <c>owner</c>.</summary>
    private const string Extension = "x-access";

    private static readonly Dictionary<int, string> Refusals = new()
    {
        [400] = "The request cannot be read.",
        [401] = "Nobody is signed in, or the API key is not valid.",
        [403] = "The caller may not do this.",
        [404] = "There is no such thing, or none the caller may know of.",
        [409] = "It contradicts what is there.",
        [412] = "Somebody changed it in the meantime; the current version is told.",
        [422] = "The content is wrong: errors say what and where.",
        [429] = "Too many requests; Retry-After tells when to come again.",
    };

    public static void Describe(OpenApiOperation operation, Access access, OpenApiDocument document)
    {
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        operation.Extensions[Extension] = new JsonNodeExtension(JsonNamingPolicy.CamelCase.ConvertName(access.ToString()));
        operation.Security = access switch
        {
            Access.Anyone => [],
            Access.Person => [Needs("session")],
            _ => [Needs("apiKey"), Needs("session")],
        };
        operation.Responses ??= [];
        foreach (var status in Statuses(operation, access))
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = Problem(Refusals[status], document);
        }

        operation.Responses["default"] = Problem("A problem: code says which.", document);

        OpenApiSecurityRequirement Needs(string scheme) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
    }

    private static IEnumerable<int> Statuses(OpenApiOperation operation, Access access)
    {
        var headers = operation.Parameters?.Select(parameter => parameter.Name).ToHashSet() ?? [];
        var hasBody = operation.RequestBody is not null;
        return new (int Status, bool Applies)[]
        {
            (400, hasBody || headers.Count > 1),
            (401, access != Access.Anyone),
            (403, access is Access.Person or Access.Owner || hasBody),
            (404, access is Access.Member or Access.Owner),
            (409, headers.Contains("Idempotency-Key")),
            (412, headers.Contains("If-Match")),
            (422, hasBody),
            (429, true),
        }.Where(entry => entry.Applies).Select(entry => entry.Status);
    }

    private static OpenApiResponse Problem(string description, OpenApiDocument document) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("Problem", document) } },
    };
}
