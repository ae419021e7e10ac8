using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;

namespace FormFlow.Server.Problems;

/// <summary>Finds out which media types an address takes, for whoever sent another: the framework tells only that it was the wrong one.</summary>
internal static class MediaTypes
{
    /// <summary>The media types that the request's method and address take.</summary>
    public static IReadOnlyList<string> TakenAt(HttpContext context) =>
        context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => IsFor(endpoint, context.Request))
            .MinBy(endpoint => endpoint.RoutePattern.InboundPrecedence)?.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? [];

    private static bool IsFor(RouteEndpoint endpoint, HttpRequest request) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(request.Method) == true
        && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(request.Path, []);
}
