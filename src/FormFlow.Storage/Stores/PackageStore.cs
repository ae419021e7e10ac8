using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Which packages are installed, and what their documents were like then.</summary>
public static class PackageStore
{
    /// <summary>The manifest of an app's package as JSON; null when the app was not installed from one.</summary>
    public static async ValueTask<string?> ManifestAsync(DatabaseSession session, string app) =>
        await session.Connection.QuerySingleOrDefaultAsync<string>("SELECT manifest FROM package WHERE app = @app", new { app });

    /// <summary>The documents an app's package brought.</summary>
    public static async ValueTask<IReadOnlyList<PackagedDocument>> DocumentsAsync(DatabaseSession session, string app) =>
        (await session.Connection.QueryAsync<PackagedDocument>(
            "SELECT document AS Document, source_hash AS SourceHash, saved_hash AS SavedHash FROM package_document WHERE app = @app", new { app })).AsList();

    /// <summary>Keeps what a package brought, instead of what its version before did.</summary>
    public static async ValueTask PutAsync(DatabaseSession session, string app, string manifest, IReadOnlyCollection<PackagedDocument> documents, long at, string? by)
    {
        await RemoveAsync(session, app);
        await session.Connection.ExecuteAsync("INSERT INTO package (app, manifest, installed_at, installed_by) VALUES (@app, @manifest, @at, @by)", new { app, manifest, at, by });
        foreach (var document in documents)
        {
            await session.Connection.ExecuteAsync(
                "INSERT INTO package_document (app, document, source_hash, saved_hash) VALUES (@app, @Document, @SourceHash, @SavedHash)",
                new { app, document.Document, document.SourceHash, document.SavedHash });
        }
    }

    /// <summary>Keeps the text of a document as a package brought it, by its hash.</summary>
    public static async ValueTask KeepTextAsync(DatabaseSession session, string hash, string text) =>
        await session.Connection.ExecuteAsync("INSERT INTO package_text (hash, text) VALUES (@hash, @text) ON CONFLICT (hash) DO NOTHING", new { hash, text });

    /// <summary>A text kept by its hash; null when there is none.</summary>
    public static async ValueTask<string?> TextAsync(DatabaseSession session, string hash) =>
        await session.Connection.QuerySingleOrDefaultAsync<string>("SELECT text FROM package_text WHERE hash = @hash", new { hash });

    /// <summary>Forgets the package of an app that is removed.</summary>
    public static async ValueTask RemoveAsync(DatabaseSession session, string app)
    {
        await session.Connection.ExecuteAsync("DELETE FROM package_document WHERE app = @app", new { app });
        await session.Connection.ExecuteAsync("DELETE FROM package WHERE app = @app", new { app });
    }
}
