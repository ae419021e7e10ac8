using FormFlow.Server.Problems;
using Microsoft.AspNetCore.StaticFiles;

namespace FormFlow.Server.Hosting;

/// <summary>Serves the built pages, and their start page for every address inside the app that is no file.</summary>
internal static class WebFiles
{
    /// <summary>Where the parts of pages lie, each under a name that changes with it.</summary>
    public static readonly PathString Assets = "/assets";

    private const string StartPage = "index.html";
    private const string Packed = ".br";
    private static readonly string[] NotPages = ["/api", "/openapi", "/health", "/problems", "/assets"];

    public static IApplicationBuilder UseWebFiles(this WebApplication app)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[Packed] = "application/octet-stream";
        app.Use(TakePacked);
        app.UseDefaultFiles();
        return app.UseStaticFiles(new StaticFileOptions
        {
            ContentTypeProvider = types,
            OnPrepareResponse = file => Prepare(file.Context, types),
        });
    }

    /// <summary>Takes the brotli twin that the build put beside an asset, when the caller reads brotli.</summary>
    private static Task TakePacked(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments(Assets)
            && request.GetTypedHeaders().AcceptEncoding.Any(static encoding => encoding.Value == "br" && encoding.Quality is not 0)
            && context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(request.Path + Packed).Exists)
        {
            request.Path += Packed;
        }

        return next(context);
    }

    private static void Prepare(HttpContext context, FileExtensionContentTypeProvider types)
    {
        var headers = context.Response.Headers;
        var path = context.Request.Path;
        headers.CacheControl = path.StartsWithSegments(Assets) ? "public, max-age=31536000, immutable" : "no-cache";
        if (path.StartsWithSegments(Assets))
        {
            headers.Vary = "Accept-Encoding";
        }

        if (path.Value is { } name && name.EndsWith(Packed, StringComparison.Ordinal) && types.TryGetContentType(name[..^Packed.Length], out var type))
        {
            headers.ContentEncoding = "br";
            headers.ContentType = type;
        }
    }

    /// <summary>What answers when nothing else did.</summary>
    public static async Task StartPageAsync(HttpContext context)
    {
        var request = context.Request;
        var isPage = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && (!Path.HasExtension(request.Path) || AsksForPage(request))
            && !NotPages.Any(path => request.Path.StartsWithSegments(path));
        await (isPage ? PageAsync(context, StartPage) : ProblemAnswers.WriteAsync(context, StatusCodes.Status404NotFound));
    }

    // Keys of forms and views have a dot, so that an address such as /east/f/shop.order looks like a file; browsers that navigate ask for HTML.
    private static bool AsksForPage(HttpRequest request) => request.GetTypedHeaders().Accept.Any(static type => type.MediaType == "text/html");

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
