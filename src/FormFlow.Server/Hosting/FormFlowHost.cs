using System.IO.Compression;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Events;
using FormFlow.Runtime.Exports;
using FormFlow.Runtime.Imports;
using FormFlow.Runtime.Files;
using FormFlow.Runtime.Links;
using FormFlow.Runtime.Packages;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Tasks;
using FormFlow.Server.Auth;
using FormFlow.Server.Endpoints;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using FormFlow.Server.Problems;
using FormFlow.Server.Public;
using FormFlow.Storage;
using FormFlow.Storage.Workspaces;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace FormFlow.Server.Hosting;

/// <summary>Puts the server together: first what it is made of, then what a request passes.</summary>
public static class FormFlowHost
{
    private static readonly string[] Definitions = ["/apps", "/forms", "/views", "/workflows"];
    private const string DefaultUrl = "http://localhost:5080";
    private const int MostHeaderBytes = 32 * 1024;

    /// <summary>Builds the server from command line, environment and <c>appsettings.json</c>; it is not started yet.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="adjust">Changes what the server is made of, as tests do with its clock.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var options = builder.Configuration.GetSection(FormFlowOptions.Section).Get<FormFlowOptions>() ?? new FormFlowOptions();
        AddHosting(builder, options);
        AddServices(builder.Services, options);
        adjust?.Invoke(builder);

        var app = builder.Build();
        Use(app);
        app.MapApi();
        return app;
    }

    private static void AddHosting(WebApplicationBuilder builder, FormFlowOptions options)
    {
        builder.WebHost.UseKestrelHttpsConfiguration();
        if (string.IsNullOrEmpty(builder.Configuration["urls"])
            && string.IsNullOrEmpty(builder.Configuration["http_ports"])
            && string.IsNullOrEmpty(builder.Configuration["https_ports"])
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.LargestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });

        builder.Services.AddSerilog((services, log) =>
        {
            log.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                // Keys lie in the data directory like all else; that nothing encrypts them there is no news at every start.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                .Enrich.FromLogContext()
                .ReadFrom.Configuration(builder.Configuration);
            _ = options.JsonLog
                ? log.WriteTo.Console(new RenderedCompactJsonFormatter())
                : log.WriteTo.Console(
                    outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                    formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        });
    }

    private static void AddServices(IServiceCollection services, FormFlowOptions settings)
    {
        services.AddOptions<FormFlowOptions>().BindConfiguration(FormFlowOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FormFlowOptions>, FormFlowOptionsRules>();
        services.AddFormFlowStorage(new DatabaseOptions { DataDirectory = settings.DataDirectory, PostgreSql = settings.PostgreSql, Node = settings.Node });
        services.AddSingleton(new TemplateFolder(Path.Combine(AppContext.BaseDirectory, "templates")));
        services.AddSingleton(new FileLimits(settings.LargestFile));
        services.AddSingleton(new PublishLimits(settings.ConvertedAtOnce));
        services.AddFormFlowRecords();
        services.AddFormFlowWork(settings.Mail);
        services.AddFormFlowEvents(new EventLimits(settings.ListenersPerCaller));
        services.AddFormFlowImports();
        services.AddFormFlowExports();
        services.AddFormFlowPeople(settings.FailedSignInsPerMinute);
        services.AddFormFlowLinks();
        services.AddPublicPages(settings);

        services.Configure<JsonOptions>(json => ApiJson.Configure(json.SerializerOptions));
        services.AddSingleton<RateLimits>();
        services.AddSingleton<SetupDoor>();
        services.AddSingleton<Recognition>();
        services.AddHostedService<Announcement>();
        services.AddHostedService<Housekeeping>();
        services.AddApiDocument();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(static brotli => brotli.Level = CompressionLevel.Optimal);
    }

    private static void Use(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseMiddleware<ProblemMiddleware>();

        // Pages and lists of definitions hold no secrets and are compressed; the API's other answers are left as they are: they are small, or streamed.
        app.UseWhen(static context => IsLargeAndPublic(context.Request.Path), pages => pages.UseResponseCompression());
        app.UseWebFiles();
        app.UseRouting();
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<QueryParameters>();
        app.UseEndpoints(static _ => { });
        app.Run(WebFiles.StartPageAsync);
    }

    private static bool IsLargeAndPublic(PathString path) =>
        !path.StartsWithSegments("/api") || Definitions.Any(kind => path.Value!.EndsWith(kind, StringComparison.Ordinal));
}
