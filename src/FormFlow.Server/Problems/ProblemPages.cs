using System.Net;

namespace FormFlow.Server.Problems;

/// <summary>The pages that the <c>type</c> of problems goes to.</summary>
internal static class ProblemPages
{
    public static void MapProblemPages(this IEndpointRouteBuilder app) => app.MapGet("/problems/{slug}", (string slug) =>
        ProblemType.All.FirstOrDefault(type => type.Slug == slug) is { } type
            ? Results.Content(Page(type), "text/html; charset=utf-8")
            : Results.NotFound()).ExcludeFromDescription();

    private static string Page(ProblemType type) =>
        $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{type.Status} {WebUtility.HtmlEncode(type.English)}</title>
        <h1>{type.Status} {WebUtility.HtmlEncode(type.English)}</h1>
        <p lang="zh-CN">{WebUtility.HtmlEncode(type.Chinese)}</p>
        <p>The answer's <code>code</code> and its <code>errors</code> say what exactly is wrong and where.</p>
        </html>
        """;
}
