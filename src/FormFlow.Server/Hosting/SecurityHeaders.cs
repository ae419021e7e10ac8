namespace FormFlow.Server.Hosting;

/// <summary>
/// Headers that hold for every answer. Pages may load only what this server serves, run no inline script or style and be framed by nobody; what they frame are documents alone;
/// answers of the API and the parts of pages may load nothing at all.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>The content policy of files: one that a browser opens as a page can neither run nor load anything.</summary>
    public const string ForFiles = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /// <summary>
    /// The content policy of documents that our own pages show in a frame, with the browser's viewer, which some shut out of a sandbox. They keep
    /// their type whatever is in them, so none of them becomes a page that could run.
    /// </summary>
    public const string ForDocuments = "default-src 'none'; frame-ancestors 'self'";

    private const string ForPages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "media-src 'self' blob:; frame-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    private const string Nobody = "'none'";

    private const string ForData = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Lets the pages of some sites, besides nobody, show this page inside of theirs.</summary>
    public static void AllowFraming(HttpResponse response, IReadOnlyList<string> sites)
    {
        if (sites.Count > 0)
        {
            response.Headers.ContentSecurityPolicy = $"{ForPages}'self' {string.Join(' ', sites)}";
            response.Headers.Remove("X-Frame-Options");
        }
    }

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        var path = context.Request.Path;
        var isPart = path.StartsWithSegments(WebFiles.Assets);
        headers.ContentSecurityPolicy = isPart || path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") ? ForData : ForPages + Nobody;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (isPart)
        {
            // The rest is about what opens as a page.
            return next(context);
        }

        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";
        return next(context);
    });
}
