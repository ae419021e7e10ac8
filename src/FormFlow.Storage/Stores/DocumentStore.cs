using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>Keeps metadata documents: drafts, live versions and every version that was.</summary>
public static class DocumentStore
{
    private const string Columns =
        "id AS Id, kind AS Kind, key AS Key, live_key AS LiveKey, app AS App, draft AS Draft, draft_version AS DraftVersion, live AS Live, live_version AS LiveVersion, removed_at AS RemovedAt";

    /// <summary>
    /// Lets no other transaction change documents or tables until this one ends: documents are judged together, by what all of them say. Every
    /// change of documents begins with it.
    /// </summary>
    public static async ValueTask LockAsync(DatabaseSession session) => await session.Connection.ExecuteAsync(session.Dialect.SchemaLock);

    /// <summary>All documents of the workspace, removed ones included.</summary>
    public static async ValueTask<IReadOnlyList<DocumentRow>> AllAsync(DatabaseSession session) =>
        (await session.Connection.QueryAsync<DocumentRow>($"SELECT {Columns} FROM document ORDER BY kind, key")).AsList();

    /// <summary>A document by its key; null when there is none.</summary>
    public static async ValueTask<DocumentRow?> FindAsync(DatabaseSession session, string kind, string key) =>
        await session.Connection.QuerySingleOrDefaultAsync<DocumentRow>($"SELECT {Columns} FROM document WHERE kind = @kind AND key = @key", new { kind, key });

    /// <summary>A document by the key it is live under; null when none is.</summary>
    public static async ValueTask<DocumentRow?> FindLiveAsync(DatabaseSession session, string kind, string key) =>
        await session.Connection.QuerySingleOrDefaultAsync<DocumentRow>($"SELECT {Columns} FROM document WHERE kind = @kind AND live_key = @key", new { kind, key });

    /// <summary>Saves a draft, making the document when it is new.</summary>
    public static async ValueTask SaveDraftAsync(DatabaseSession session, DocumentRow document, long at, string? by) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO document (id, kind, key, app, draft, draft_version, draft_at, draft_by) VALUES (@Id, @Kind, @Key, @App, @Draft, @DraftVersion, @at, @by)
            ON CONFLICT (id) DO UPDATE SET key = excluded.key, draft = excluded.draft, draft_version = excluded.draft_version, draft_at = excluded.draft_at, draft_by = excluded.draft_by
            """,
            new { document.Id, document.Kind, document.Key, document.App, document.Draft, document.DraftVersion, at, by });

    /// <summary>Throws a draft away, with the key it would have got; a document that was never published goes with it.</summary>
    public static async ValueTask DiscardDraftAsync(DatabaseSession session, string id)
    {
        await session.Connection.ExecuteAsync(
            "UPDATE document SET key = coalesce(live_key, key), draft = NULL, draft_version = draft_version + 1, draft_at = NULL, draft_by = NULL WHERE id = @id", new { id });
        await session.Connection.ExecuteAsync("DELETE FROM document WHERE id = @id AND live IS NULL AND live_version IS NULL", new { id });
    }

    /// <summary>
    /// Makes a text the live version of a document, or removes the document when the text is null, and keeps it among the versions. A draft that
    /// was saved since the one that is published stays.
    /// </summary>
    public static async ValueTask PublishAsync(DatabaseSession session, string id, string? text, long? draftVersion, long version, long at, string? by)
    {
        await session.Connection.ExecuteAsync(
            """
            UPDATE document SET draft = CASE WHEN draft_version IS NOT DISTINCT FROM @draftVersion THEN NULL ELSE draft END, draft_at = CASE WHEN draft_version IS NOT DISTINCT FROM @draftVersion THEN NULL ELSE draft_at END,
              draft_by = CASE WHEN draft_version IS NOT DISTINCT FROM @draftVersion THEN NULL ELSE draft_by END, live = @text, live_version = @version, live_at = @at, live_by = @by,
              live_key = CASE WHEN @removed = 1 THEN NULL ELSE key END, removed_at = CASE WHEN @removed = 1 THEN @at ELSE NULL END
            WHERE id = @id
            """,
            new { id, text, draftVersion, version, at, by, removed = text is null ? 1L : 0L });
        await session.Connection.ExecuteAsync(
            "INSERT INTO document_version (document, version, text, at, by) VALUES (@id, @version, @text, @at, @by)",
            new { id, version, text = text ?? string.Empty, at, by });
    }

    /// <summary>The versions of a document, newest first: number, when (Unix milliseconds), by whom.</summary>
    public static async ValueTask<IReadOnlyList<(long Version, long At, string? By)>> VersionsAsync(DatabaseSession session, string id) =>
        (await session.Connection.QueryAsync<(long, long, string?)>("SELECT version, at, by FROM document_version WHERE document = @id ORDER BY version DESC", new { id })).AsList();

    /// <summary>The texts of a document's versions, newest first; empty for one that removed it.</summary>
    public static async ValueTask<IReadOnlyList<DocumentVersion>> TextsAsync(DatabaseSession session, string id) =>
        (await session.Connection.QueryAsync<DocumentVersion>("SELECT version AS Version, at AS At, text AS Text FROM document_version WHERE document = @id ORDER BY version DESC", new { id })).AsList();

    /// <summary>The text of one version; null when there is none.</summary>
    public static async ValueTask<string?> VersionAsync(DatabaseSession session, string id, long version) =>
        await session.Connection.QuerySingleOrDefaultAsync<string>("SELECT text FROM document_version WHERE document = @id AND version = @version", new { id, version });

    /// <summary>A setting of the workspace; null when it was never set.</summary>
    public static async ValueTask<string?> SettingAsync(DatabaseSession session, string name) =>
        await session.Connection.QuerySingleOrDefaultAsync<string>("SELECT value FROM setting WHERE name = @name", new { name });

    /// <summary>
    /// A number kept as a setting, 0 when it was never set; it cannot be changed by others until the transaction ends.
    /// </summary>
    public static async ValueTask<long> HoldVersionAsync(DatabaseSession session, string name)
    {
        var command = session.Prepared($"SELECT value FROM setting WHERE name = @name{session.Dialect.SharedRowLock}", "name");
        command.Parameters[0].Value = name;
        return await command.ExecuteScalarAsync() is string value ? long.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Sets a setting of the workspace.</summary>
    public static async ValueTask SetSettingAsync(DatabaseSession session, string name, string value) =>
        await session.Connection.ExecuteAsync(
            "INSERT INTO setting (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value", new { name, value });
}
