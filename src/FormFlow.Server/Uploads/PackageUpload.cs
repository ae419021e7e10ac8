using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Packages;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Packages;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using FormFlow.Server.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Uploads;

/// <summary>A package that a request brings as a zip, or names as a template in JSON; read under the limits of archives before the endpoint runs.</summary>
internal sealed class PackageUpload : IUnreadable, IBindableFromHttpContext<PackageUpload>, IEndpointParameterMetadataProvider
{
    private const string Zip = "application/zip";

    private static readonly (string Name, string Description)[] Settings =
    [
        ("sampleData", "With a zip: true makes its sample records, once."),
        ("overwrite", "With a zip: true takes the package's where both it and the workspace changed the same place."),
        ("keep", "With a zip: true keeps what is here in such places."),
        ("allowBreaking", "With a zip: true accepts records that do not suit the new rules."),
    ];

    private const string Mappings = "mappings";

    private readonly PackageRequest? named;
    private readonly Package? sent;

    private PackageUpload(PackageRequest named) => (this.named, Options) =
        (named, new InstallOptions { SampleData = named.SampleData, Overwrite = named.Overwrite, Keep = named.Keep, AllowBreaking = named.AllowBreaking, Publish = new PublishRequest { Mappings = named.Mappings } });

    private PackageUpload(Package sent, InstallOptions options) => (this.sent, Options) = (sent, options);

    private PackageUpload(IReadOnlyList<Error> refusal) => (Refusal, Options) = (refusal, new InstallOptions());

    public IReadOnlyList<Error>? Refusal { get; }

    /// <summary>How it is to be installed.</summary>
    public InstallOptions Options { get; }

    public static async ValueTask<PackageUpload?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (context.Request.HasJsonContentType())
        {
            var body = (await Body<PackageRequest>.BindAsync(context, parameter))!;
            return body.Refusal is { } refusal ? new PackageUpload(refusal) : new PackageUpload(body.Value);
        }

        return context.Request.ContentType?.Split(';')[0].Trim() == Zip ? await ReadZipAsync(context) : new PackageUpload([InstallErrors.NotAPackage.With()]);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new AcceptsMetadata(["application/json", Zip], typeof(PackageRequest)));
        foreach (var (name, description) in Settings.Append((Mappings, "With a zip: where records of vanished stages go, as JSON, as when publishing.")))
        {
            builder.Metadata.Add(new DescribedParameter(name, ParameterPlace.Query, description));
        }
    }

    /// <summary>The package.</summary>
    public async Task<Result<Package>> PackageAsync(Templates templates, CancellationToken cancellationToken) =>
        sent ?? await templates.FindAsync(named!.Template, cancellationToken);

    private static async Task<PackageUpload> ReadZipAsync(HttpContext context)
    {
        var values = new bool[Settings.Length];
        var errors = new ErrorList();
        PublishRequest? publish = null;
        foreach (var (name, value) in context.Request.Query)
        {
            var index = Array.FindIndex(Settings, setting => setting.Name == name);
            if (name == Mappings)
            {
                var read = Body<PublishRequest>.Read(Encoding.UTF8.GetBytes($"{{\"{Mappings}\":{value}}}"));
                errors.AddRange(read.Refusal ?? []);
                publish = read.Refusal is null ? read.Value : null;
            }
            else if (index < 0)
            {
                errors.Add(RequestErrors.UnknownParameter.With(("parameter", name)));
            }
            else if (!bool.TryParse(value, out values[index]))
            {
                errors.Add(RequestErrors.BadParameter.With(("parameter", name)));
            }
        }

        if (!errors.IsEmpty)
        {
            return new PackageUpload(errors.Errors);
        }

        // The archive is refused by its own limit, which tells more, one byte before the server's.
        var limits = ArchiveLimits.Default;
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limits.ArchiveBytes + 1;
        using var hash = SHA256.Create();
        await using var hashed = new CryptoStream(context.Request.Body, hash, CryptoStreamMode.Read, leaveOpen: true);
        var entries = await PackageArchive.ReadZipAsync(hashed, limits, context.RequestAborted);
        if (entries.IsRefused)
        {
            return new PackageUpload(entries.Errors);
        }

        context.Features.Set(new BodyHash(hash.Hash!));
        var package = PackageReader.Read(entries.Value);
        return package.IsRefused
            ? new PackageUpload(package.Errors)
            : new PackageUpload(package.Value, new InstallOptions { SampleData = values[0], Overwrite = values[1], Keep = values[2], AllowBreaking = values[3], Publish = publish });
    }
}
