using FormFlow.Engine.Errors;
using FormFlow.Server.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace FormFlow.Server.Json;

/// <summary>The largest body of the endpoint that answers; Kestrel enforces it.</summary>
internal static class BodyLimit
{
    public static Error Refusal(HttpContext context) =>
        RequestErrors.TooLarge.With(("maximum", context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize));
}
