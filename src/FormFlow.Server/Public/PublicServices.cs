using FormFlow.Server.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace FormFlow.Server.Public;

/// <summary>Registers and maps the pages that people without an account see.</summary>
internal static class PublicServices
{
    private const string Application = "FormFlow";

    /// <summary>Adds what public pages need. The keys that sign them lie in the data directory, so that processes on one directory share them.</summary>
    public static IServiceCollection AddPublicPages(this IServiceCollection services, FormFlowOptions settings)
    {
        services.AddDataProtection().SetApplicationName(Application).PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(Path.GetFullPath(settings.DataDirectory), "keys")));
        services.AddSingleton<PublicShell>();
        services.AddSingleton<Tickets>();
        services.AddSingleton<SentFormReader>();
        services.AddSingleton<PublicAnswers>();
        services.AddSingleton<PublicLookUps>();
        services.AddSingleton<PublicVisits>();
        return services;
    }

    /// <summary>Maps the addresses of public links. They are pages and no part of the API: what they answer is HTML, whatever goes wrong.</summary>
    public static void MapPublicPages(this IEndpointRouteBuilder app)
    {
        var visits = app.ServiceProvider.GetRequiredService<PublicVisits>();
        app.MapGet("/p/{ws}/{token}", context => visits.ShowAsync(context, Value(context, "ws"), Value(context, "token"))).ExcludeFromDescription();
        app.MapPost("/p/{ws}/{token}", context => visits.TakeAsync(context, Value(context, "ws"), Value(context, "token"))).ExcludeFromDescription();
    }

    private static string Value(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
