using System.Text.Json;
using FormFlow.Engine.Apps;
using FormFlow.Engine.Metadata;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// Keeps what an app was whenever it was published, installed, upgraded or rolled back: which documents in which versions, and what its package
/// had brought. The texts stand among the versions of the documents.
/// </summary>
internal static class Releases
{
    /// <summary>The cause of a release that keeps an app which is older than its first release.</summary>
    public const string Before = "before";

    /// <summary>What the causes of installations begin with; the app's key, <c>@</c> and the version follow.</summary>
    public const string Install = "install:";

    /// <summary>What the causes of going back begin with; the number of the release follows.</summary>
    public const string Rollback = "rollback:";

    /// <summary>Keeps an app as it is before its first release, so that there is a way back to it.</summary>
    public static async ValueTask BeginAsync(DatabaseSession session, string app, long at)
    {
        if (await ReleaseStore.LastAsync(session, app) == 0 && (await DocumentStore.AllAsync(session)).Any(document => document.App == app && document.Live is not null))
        {
            await AddAsync(session, app, Before, at, null);
        }
    }

    /// <summary>Keeps an app as it is now.</summary>
    public static async ValueTask AddAsync(DatabaseSession session, string app, string? cause, long at, string? by)
    {
        var live = (await DocumentStore.AllAsync(session)).Where(document => document.App == app && document.Live is not null).ToArray();
        var root = live.FirstOrDefault(document => document.Kind == DocumentKind.App.Name)?.Live;
        var package = await PackageStore.ManifestAsync(session, app) is { } manifest ? new ReleasedPackage(manifest, await PackageStore.DocumentsAsync(session, app)) : null;
        await ReleaseStore.AddAsync(session, new ReleaseRow(
            app,
            await ReleaseStore.LastAsync(session, app) + 1,
            root is null ? null : DocumentJson.Read<App>(root).Value.Version,
            cause,
            at,
            by,
            JsonSerializer.Serialize(live.Select(document => new ReleasedDocument(document.Id, document.Kind, document.LiveKey!, document.LiveVersion!.Value))),
            package is null ? null : JsonSerializer.Serialize(package)));
    }

    /// <summary>The documents of a release.</summary>
    public static IReadOnlyList<ReleasedDocument> DocumentsOf(ReleaseRow release) => JsonSerializer.Deserialize<ReleasedDocument[]>(release.Documents)!;

    /// <summary>The package of a release; null when its app had none.</summary>
    public static ReleasedPackage? PackageOf(ReleaseRow release) => release.Package is null ? null : JsonSerializer.Deserialize<ReleasedPackage>(release.Package);
}
