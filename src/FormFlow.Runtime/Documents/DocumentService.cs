using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Views;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>Reads metadata documents and saves their drafts. A draft must be readable; whether it works with the others is told by the plan.</summary>
public sealed class DocumentService(TimeProvider time)
{
    /// <summary>The documents of a kind that a caller may know of, by key: drafts before live ones, or <paramref name="live"/> ones alone; of one app when it is named.</summary>
    public async Task<IReadOnlyList<DocumentView>> ListAsync(Workspace workspace, Caller caller, DocumentKind kind, string? app, bool live, CancellationToken cancellationToken)
    {
        var documents = await workspace.Database.ReadAsync((session, _) => DocumentStore.AllAsync(session), cancellationToken);
        return [.. documents.Where(document => document.Kind == kind.Name && (app is null || document.App == app)).Select(document => View(document, !live, caller)).OfType<DocumentView>()];
    }

    /// <summary>A document: its draft, or its live version when nobody edits it or <paramref name="live"/> asks for that.</summary>
    public async Task<Result<DocumentView>> GetAsync(Workspace workspace, Caller caller, DocumentKind kind, string key, bool live, CancellationToken cancellationToken)
    {
        var document = await workspace.Database.ReadAsync(
            (session, _) => live ? DocumentStore.FindLiveAsync(session, kind.Name, key) : DocumentStore.FindAsync(session, kind.Name, key), cancellationToken);
        return document is not null && View(document, !live, caller) is { } view ? view : NotFound(kind, key);
    }

    /// <summary>The versions of a document that were live, newest first.</summary>
    public async Task<Result<Page<KeptVersion>>> VersionsAsync(Workspace workspace, Caller caller, DocumentKind kind, string key, CancellationToken cancellationToken) =>
        await workspace.Database.ReadAsync<Result<Page<KeptVersion>>>(
            async (session, _) =>
            {
                if (await DocumentStore.FindAsync(session, kind.Name, key) is not { } document || !IsFor(caller, document))
                {
                    return NotFound(kind, key);
                }

                var versions = await DocumentStore.VersionsAsync(session, document.Id);
                var names = await Names.LoadAsync(session, FormSet.Empty, versions.Select(version => Names.Id(version.By)), []);
                return new Page<KeptVersion>([.. versions.Select(version => new KeptVersion(
                    version.Version,
                    DateTimeOffset.FromUnixTimeMilliseconds(version.At),
                    names.Member(Names.Id(version.By)),
                    document.Live is not null && document.LiveVersion == version.Version))]);
            },
            cancellationToken);

    /// <summary>A document as it was in one of its versions.</summary>
    public async Task<Result<string>> VersionAsync(Workspace workspace, Caller caller, DocumentKind kind, string key, long version, CancellationToken cancellationToken) =>
        await workspace.Database.ReadAsync<Result<string>>(
            async (session, _) => await DocumentStore.FindAsync(session, kind.Name, key) is { } document && IsFor(caller, document)
                && await DocumentStore.VersionAsync(session, document.Id, version) is { Length: > 0 } text && Audiences.Includes(caller, kind.Name, text)
                ? text
                : DocumentErrors.NoVersion.With(("kind", kind.Name), ("key", key), ("version", version)),
            cancellationToken);

    /// <summary>Saves a draft. Ids of forms and fields are given here, so what comes back is the document to go on with.</summary>
    public async Task<Result<DocumentView>> SaveAsync(
        Workspace workspace, Caller caller, DocumentKind kind, string key, string json, long? expected, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        if (!kind.TryKey(key, out var app))
        {
            return DocumentErrors.BadKey.With(("key", key), ("kind", kind.Name));
        }

        var faults = kind.Check(json);
        return faults.Count > 0
            ? Result<DocumentView>.Refuse(faults)
            : await workspace.Database.WriteAsync<Result<DocumentView>>(
                async (session, _) =>
                {
                    var errors = new ErrorList();
                    if (kind == DocumentKind.View)
                    {
                        await Audiences.CheckAsync(session, json, "/audience", errors);
                    }

                    return errors.IsEmpty ? await SaveAsync(session, caller, kind, key, app, json, expected) : errors;
                },
                cancellationToken);
    }

    /// <summary>Throws a document's draft away: what is live stays, what was never published goes.</summary>
    public async Task<Result<bool>> DiscardAsync(Workspace workspace, Caller caller, DocumentKind kind, string key, long? expected, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        return await workspace.Database.WriteAsync<Result<bool>>(
            async (session, _) =>
            {
                await DocumentStore.LockAsync(session);
                var document = await DocumentStore.FindAsync(session, kind.Name, key);
                if (document?.Draft is null)
                {
                    return DocumentErrors.NoDraft.With(("kind", kind.Name), ("key", key));
                }

                if (expected is not null && expected != document.DraftVersion)
                {
                    return DocumentErrors.Stale.With(("version", document.DraftVersion));
                }

                if (document.LiveKey is { } old && old != key && await DocumentStore.FindAsync(session, kind.Name, old) is not null)
                {
                    return DocumentErrors.KeyTaken.With(("kind", kind.Name), ("key", old));
                }

                await DocumentStore.DiscardDraftAsync(session, document.Id);
                return true;
            },
            cancellationToken);
    }

    /// <summary>
    /// Drafts the removal of a document; a document that was never published goes at once. Removing what was published takes effect, like every
    /// change, when the app is published.
    /// </summary>
    public async Task<Result<bool>> RemoveAsync(Workspace workspace, Caller caller, DocumentKind kind, string key, long? expected, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        return await workspace.Database.WriteAsync<Result<bool>>(
            async (session, _) =>
            {
                await DocumentStore.LockAsync(session);
                var document = await DocumentStore.FindAsync(session, kind.Name, key);
                if (document is null || View(document, draft: true, caller) is null)
                {
                    return NotFound(kind, key);
                }

                if (expected is not null && expected != document.DraftVersion)
                {
                    return DocumentErrors.Stale.With(("version", document.DraftVersion));
                }

                // An app goes with everything in it.
                var gone = kind == DocumentKind.App ? (await DocumentStore.AllAsync(session)).Where(other => other.App == key) : [document];
                foreach (var each in gone)
                {
                    await RemoveAsync(session, caller, each);
                }

                return true;
            },
            cancellationToken);
    }

    /// <summary>Drafts the removal of a document inside a running transaction.</summary>
    internal async ValueTask RemoveAsync(DatabaseSession session, Caller caller, DocumentRow document)
    {
        if (document.Live is null)
        {
            await DocumentStore.DiscardDraftAsync(session, document.Id);
            return;
        }

        await DocumentStore.SaveDraftAsync(session, document with { Draft = string.Empty, DraftVersion = (document.DraftVersion ?? 0) + 1 }, Now(), By(caller));
    }

    /// <summary>Saves a draft inside a running transaction; the text was checked before.</summary>
    internal async ValueTask<Result<DocumentView>> SaveAsync(
        DatabaseSession session, Caller caller, DocumentKind kind, string key, string app, string json, long? expected)
    {
        await DocumentStore.LockAsync(session);
        var all = await DocumentStore.AllAsync(session);
        var existing = all.FirstOrDefault(document => document.Kind == kind.Name && document.Key == key);
        if (expected is not null && expected != (existing?.DraftVersion ?? 0))
        {
            return DocumentErrors.Stale.With(("version", existing?.DraftVersion ?? 0));
        }

        if (kind != DocumentKind.App && !all.Any(document => document.Kind == DocumentKind.App.Name && document.Key == app))
        {
            return DocumentErrors.NoApp.With(("app", app));
        }

        var id = existing?.Id ?? StableId.For($"{kind.Name}:{key}", all.Select(document => document.Id).ToHashSet(StringComparer.Ordinal));
        if (kind == DocumentKind.Form)
        {
            // A form that names the id of another key's form is that form, renamed.
            var form = DocumentJson.Read<Form>(json).Value;
            var renamed = existing is null && form.Id is not null ? all.FirstOrDefault(document => document.Kind == kind.Name && document.Id == form.Id) : null;
            if (renamed is not null && renamed.App != app)
            {
                return DocumentErrors.OtherApp.At("/id", ("id", form.Id), ("other", renamed.Key));
            }

            existing ??= renamed;
            var assigned = await IdentifyAsync(session, key, form, existing, all);
            if (assigned.IsRefused)
            {
                return assigned.As<DocumentView>();
            }

            form = assigned.Value;
            id = form.Id!;
            json = DocumentJson.Write(form);
        }

        var row = new DocumentRow
        {
            Id = id,
            Kind = kind.Name,
            Key = key,
            App = app,
            Draft = json,
            DraftVersion = (existing?.DraftVersion ?? 0) + 1,
            Live = existing?.Live,
            LiveKey = existing?.LiveKey,
            LiveVersion = existing?.LiveVersion,
        };
        await DocumentStore.SaveDraftAsync(session, row, Now(), By(caller));
        return View(row, draft: true, caller)!;
    }

    /// <summary>The form with the ids of itself and its fields. A form that was removed is taken up where it stood, so that its records have their values again.</summary>
    private static async ValueTask<Result<Form>> IdentifyAsync(DatabaseSession session, string key, Form form, DocumentRow? existing, IReadOnlyList<DocumentRow> all)
    {
        Form[] past = existing is null
            ? []
            : [.. (await DocumentStore.TextsAsync(session, existing.Id)).Where(version => version.Text.Length > 0).Select(version => DocumentJson.Read<Form>(version.Text).Value)];
        var known = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var field in past.SelectMany(version => version.AllFields()))
        {
            known.TryAdd(field.Id!, field);
        }

        var before = existing is null || existing.IsRemovalDraft ? existing?.Live : existing.Draft ?? existing.Live;
        var previous = before is not null ? DocumentJson.Read<Form>(before).Value
            : past.Length > 0 ? past[0] with { Fields = [.. past[0].Fields.Where(old => form.Fields.FirstOrDefault(field => field.Key == old.Key) is not { } same || !Conversion.IsNeeded(old, same))] }
            : null;
        form = FormIdentity.Assign(key, form with { Id = existing?.Id ?? form.Id }, previous, all.Select(document => document.Id).ToHashSet(StringComparer.Ordinal), known.Keys.ToHashSet(StringComparer.Ordinal));

        // What is live is converted when it is published; what is hidden stands in its column as it was.
        var live = existing?.Live is { } text ? DocumentJson.Read<Form>(text).Value.AllFields().Select(field => field.Id!).ToHashSet(StringComparer.Ordinal) : [];
        var errors = new ErrorList();
        for (var i = 0; i < form.Fields.Count; i++)
        {
            foreach (var field in (form.Fields[i] as SubformField)?.Fields.Prepend(form.Fields[i]) ?? [form.Fields[i]])
            {
                if (!live.Contains(field.Id!) && known.TryGetValue(field.Id!, out var hidden) && Conversion.IsNeeded(hidden, field))
                {
                    errors.Add(DocumentErrors.HiddenOtherwise.At($"/fields/{i}/id", ("field", hidden.Key), ("type", FieldTypes.NameOf(hidden))));
                }
            }
        }

        return errors.IsEmpty ? form : errors;
    }

    // Of a view that is not for a caller nothing is known to him; a draft that leaves him out is no matter of his before it is published.
    private static bool IsFor(Caller caller, DocumentRow document) => Audiences.Includes(caller, document.Kind, document.Live ?? document.Draft);

    private static DocumentView? View(DocumentRow document, bool draft, Caller caller)
    {
        if (!IsFor(caller, document))
        {
            return null;
        }

        var isDraft = draft && document.Draft is not null && (document.IsRemovalDraft || Audiences.Includes(caller, document.Kind, document.Draft));
        var json = isDraft ? document.Draft : document.Live;
        return string.IsNullOrEmpty(json) ? null : new DocumentView(document.Kind, draft ? document.Key : document.LiveKey!, document.DraftVersion ?? 0, document.LiveVersion, isDraft, json);
    }

    private static Error NotFound(DocumentKind kind, string key) => DocumentErrors.NotFound.With(("kind", kind.Name), ("key", key));

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static string? By(Caller caller) => caller.Member is { } member ? RecordId.Format(member) : null;
}
