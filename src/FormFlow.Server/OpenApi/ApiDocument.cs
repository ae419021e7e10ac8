using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Server.Auth;
using FormFlow.Server.Hosting;
using FormFlow.Server.Json;
using FormFlow.Server.Multipart;
using Microsoft.OpenApi;

namespace FormFlow.Server.OpenApi;

/// <summary>The OpenAPI document and the page that shows it.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "FormFlow", Version = Name, Description = "Forms, records and workflows of a self-hosted workspace." };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            DescribedBodies.AddTo(document);
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["apiKey"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key: ff_…" },
                ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = SessionCookie.Name, Description = "The session cookie; writes also carry X-Requested-With." },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var described in context.Description.ActionDescriptor.EndpointMetadata.OfType<DescribedParameter>())
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = described.Name,
                    In = described.Place == ParameterPlace.Query ? ParameterLocation.Query : ParameterLocation.Header,
                    Description = described.Description,
                    Schema = new OpenApiSchema { Type = described.IsInteger ? JsonSchemaType.Integer : JsonSchemaType.String },
                });
            }

            var parts = context.Description.ActionDescriptor.EndpointMetadata.OfType<DescribedPart>().ToArray();
            if (parts.Length > 0)
            {
                operation.RequestBody = Multipart(parts);
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RequestExample>().FirstOrDefault() is { } example
                && operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
            {
                body.Example = example.Json;
            }

            if (context.Description.RelativePath?.Contains("{ws}", StringComparison.Ordinal) == true)
            {
                operation.Parameters ??= [];
                operation.Parameters.Insert(0, new OpenApiParameter
                {
                    Name = "ws",
                    In = ParameterLocation.Path,
                    Required = true,
                    Description = "The workspace's key.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }

            DescribedBodies.Describe(operation, context.Document!);
            DescribedAccess.Describe(operation, context.Description.ActionDescriptor.EndpointMetadata.OfType<AccessDemand>().LastOrDefault()?.Access ?? Access.Anyone, context.Document!);
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapMethods("/docs", [HttpMethods.Get, HttpMethods.Head], context => WebFiles.PageAsync(context, "docs.html")).ExcludeFromDescription();
    }

    /// <summary>Shows what a request's body may look like.</summary>
    public static TBuilder WithRequestExample<TBuilder, T>(this TBuilder builder, T example)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RequestExample(JsonSerializer.SerializeToNode(example, ApiJson.TypeOf<T>())!));

    private static OpenApiRequestBody Multipart(IEnumerable<DescribedPart> parts) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["multipart/form-data"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(parts.Where(part => part.IsFile).Select(part => part.Name)),
                    Properties = parts.OrderByDescending(part => part.IsFile).ToDictionary(
                        part => part.Name,
                        IOpenApiSchema (part) => new OpenApiSchema { Type = JsonSchemaType.String, Format = part.IsFile ? "binary" : null, Description = part.Description }),
                },
            },
        },
    };

    private sealed record RequestExample(JsonNode Json);
}
