using FormFlow.Server.Problems;

namespace FormFlow.Server.Hosting;

/// <summary>Serves the built pages, and their start page for every address inside the app that is no file.</summary>
internal static class WebFiles
{
    private const string StartPage = "index.html";
    private static readonly string[] NotPages = ["/api", "/openapi", "/health", "/problems", "/assets"];

    public static IApplicationBuilder UseWebFiles(this WebApplication app)
    {
        app.UseDefaultFiles();
        return app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>What answers when nothing else did.</summary>
    public static async Task StartPageAsync(HttpContext context)
    {
        var request = context.Request;
        var isPage = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !Path.HasExtension(request.Path)
            && !NotPages.Any(path => request.Path.StartsWithSegments(path));
        await (isPage ? PageAsync(context, StartPage) : ProblemAnswers.WriteAsync(context, StatusCodes.Status404NotFound));
    }

    /// <summary>Answers with one of the built pages.</summary>
    public static async Task PageAsync(HttpContext context, string name)
    {
        var page = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(name);
        if (!page.Exists)
        {
            await ProblemAnswers.WriteAsync(context, StatusCodes.Status404NotFound);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        context.Response.Headers.CacheControl = "no-cache";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.SendFileAsync(page, context.RequestAborted);
        }
    }
}
