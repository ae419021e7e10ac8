using System.Security.Cryptography;
using System.Text;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Packages;

/// <summary>
/// Turns a package's documents into drafts of its app. A document is taken as it was brought, as it is here, and as the package has it now:
/// what only the package changed is taken over, what was only changed here stays, what both changed is refused unless it may be overwritten.
/// </summary>
internal sealed class PackageMerge(DatabaseSession session, DocumentService documents, Caller caller, Package package, bool overwrite, ErrorList errors)
{
    private readonly List<PackagedDocument> brought = [];
    private readonly List<string> kept = [];
    private Dictionary<string, PackagedDocument> before = [];
    private IReadOnlyList<DocumentRow> all = [];

    /// <summary>What the package brought, once it is merged.</summary>
    public IReadOnlyCollection<PackagedDocument> Brought => brought;

    /// <summary>The full keys of documents that stay as they are here.</summary>
    public IReadOnlyList<string> Kept => kept;

    /// <summary>Saves the drafts.</summary>
    public async ValueTask RunAsync()
    {
        var app = package.Manifest.Key;
        all = await DocumentStore.AllAsync(session);
        before = (await PackageStore.DocumentsAsync(session, app)).ToDictionary(document => document.Document, StringComparer.Ordinal);
        await MergeAsync(DocumentKind.App, app, "app.json", DocumentJson.Write(package.App));

        // What is renamed first: its key may be another document's from now on.
        foreach (var document in package.Documents.OrderBy(document => Renamed(document) is null))
        {
            var kind = DocumentKind.All.Single(kind => kind.Name == document.Kind);
            await MergeAsync(kind, package.FullKey(document.Key), $"{kind.Resource}/{document.Key}.json", DocumentJson.Write(document.Json));
        }

        foreach (var gone in before.Values.Where(document => brought.All(other => other.Document != document.Document)))
        {
            if (all.FirstOrDefault(document => document.Id == gone.Document) is not { Live: { } live } here)
            {
                continue;
            }

            if (overwrite || Hash(live) == gone.SavedHash)
            {
                await documents.RemoveAsync(session, caller, here);
            }
            else
            {
                kept.Add(here.Key);
            }
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private DocumentRow? Renamed(PackageDocument document) =>
        document.Kind == DocumentKind.Form.Name && package.Forms[document.Key].Id is { } id && all.FirstOrDefault(row => row.Kind == document.Kind && row.Id == id) is { } row
        && row.Key != package.FullKey(document.Key) && row.App == package.Manifest.Key
            ? row
            : null;

    private async ValueTask MergeAsync(DocumentKind kind, string key, string path, string json)
    {
        var source = Hash(json);
        var here = all.FirstOrDefault(document => document.Kind == kind.Name && document.Key == key)
            ?? (kind == DocumentKind.Form ? all.FirstOrDefault(document => document.Kind == kind.Name && document.Id == package.Forms[key[(package.Manifest.Key.Length + 1)..]].Id) : null);
        var was = here is null ? null : before.GetValueOrDefault(here.Id);
        if (was is not null && was.SourceHash == source)
        {
            brought.Add(was);
            if (here!.Live is null || Hash(here.Live) != was.SavedHash)
            {
                kept.Add(here.Key);
            }

            return;
        }

        var saved = await documents.SaveAsync(session, caller, kind, key, package.Manifest.Key, json, null);
        if (saved.IsRefused)
        {
            errors.AddRange(saved.Errors.Select(error => error with { Pointer = PackageErrors.Place(path, error.Pointer) }));
            return;
        }

        var draft = (await DocumentStore.FindAsync(session, kind.Name, key))!;
        if (draft.Live == draft.Draft && draft.LiveKey == draft.Key)
        {
            await DocumentStore.DiscardDraftAsync(session, draft.Id);
        }
        else if (!overwrite && here is not null && IsChanged(here, was))
        {
            errors.Add(InstallErrors.ChangedHere.At(path, ("kind", kind.Name), ("key", here.Key)));
        }

        brought.Add(new PackagedDocument(draft.Id, source, Hash(draft.Draft!)));
    }

    // What was removed here counts as changed when a package had brought it, not when it was nobody's.
    private static bool IsChanged(DocumentRow here, PackagedDocument? was) => was is null ? here.Live is not null : here.Live is null || Hash(here.Live) != was.SavedHash;
}
