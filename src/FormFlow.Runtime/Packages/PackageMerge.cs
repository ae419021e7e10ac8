using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FormFlow.Engine.Changes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Packages;

/// <summary>
/// Turns a package's documents into drafts of its app. A document is taken as it was brought, as it is here, and as the package has it now, and
/// merged member by member: what only one side changed is taken from it. Places both changed otherwise are refused, one by one, unless it is said
/// whose hold.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="documents">Saves the drafts.</param>
/// <param name="caller">Who installs.</param>
/// <param name="package">The package.</param>
/// <param name="side">Whose changes hold in a conflict; null when that was not said.</param>
/// <param name="errors">Collects what stands in the way.</param>
internal sealed class PackageMerge(DatabaseSession session, DocumentService documents, Caller caller, Package package, MergeSide? side, ErrorList errors)
{
    private readonly List<PackagedDocument> brought = [];
    private readonly List<string> kept = [];
    private readonly List<string> merged = [];
    private readonly List<PackageConflict> conflicts = [];
    private Dictionary<string, PackagedDocument> before = [];
    private IReadOnlyList<DocumentRow> all = [];

    /// <summary>What the package brought, once it is merged.</summary>
    public IReadOnlyCollection<PackagedDocument> Brought => brought;

    /// <summary>The full keys of documents that stay as they are here.</summary>
    public IReadOnlyList<string> Kept => kept;

    /// <summary>The full keys of documents that hold changes of both sides.</summary>
    public IReadOnlyList<string> Merged => merged;

    /// <summary>The places that both changed otherwise.</summary>
    public IReadOnlyList<PackageConflict> Conflicts => conflicts;

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

            if (side == MergeSide.There || Hash(live) == gone.SavedHash)
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

        // As it comes in, with its ids, where it has to be merged.
        var there = here is not null && IsChanged(here, was) ? await IncomingAsync(kind, key, json, here, was) : null;
        if (await MergedAsync(kind, path, json, there, here, was) is not { } text)
        {
            brought.Add(new PackagedDocument(here!.Id, source, await KeepAsync(there!)));
            kept.Add(here.Key);
            return;
        }

        var saved = kind.Check(text) is { Count: > 0 } faults
            ? Result<DocumentView>.Refuse(faults)
            : await documents.SaveAsync(session, caller, kind, key, package.Manifest.Key, text, null);
        if (saved.IsRefused)
        {
            errors.AddRange(saved.Errors.Select(error => error with { Pointer = PackageErrors.Place(path, error.Pointer) }));
            return;
        }

        var draft = (await DocumentStore.FindAsync(session, kind.Name, key))!;
        var isSame = draft.Live == draft.Draft && draft.LiveKey == draft.Key;
        if (isSame)
        {
            await DocumentStore.DiscardDraftAsync(session, draft.Id);
        }

        if (there is not null)
        {
            (isSame ? kept : merged).Add(draft.Key);
        }

        brought.Add(new PackagedDocument(draft.Id, source, await KeepAsync(there ?? draft.Draft!)));
    }

    // The text to save; null when the document stays removed here.
    private async ValueTask<string?> MergedAsync(DocumentKind kind, string path, string json, string? there, DocumentRow? here, PackagedDocument? was)
    {
        if (there is null)
        {
            return json;
        }

        var live = here!.Live is null ? null : JsonNode.Parse(here.Live);
        var merge = DocumentMerge.Of(await BaseAsync(here, was) is { } text ? JsonNode.Parse(text) : null, live, JsonNode.Parse(there), side ?? MergeSide.There);
        foreach (var conflict in merge.Conflicts)
        {
            conflicts.Add(PackageConflict.Of(kind.Name, here.Key, conflict));
            if (side is null)
            {
                errors.Add(InstallErrors.ChangedHere.At(
                    PackageErrors.Place(path, conflict.Pointer), ("kind", kind.Name), ("key", here.Key), ("place", conflict.Path.Count == 0 ? here.Key : string.Join(" / ", conflict.Path))));
            }
        }

        return merge.Merged is null || JsonNode.DeepEquals(merge.Merged, live) ? here.Live : DocumentJson.Write(merge.Merged);
    }

    // What both sides began with; null when they have nothing in common.
    private async ValueTask<string?> BaseAsync(DocumentRow here, PackagedDocument? was) => was is null
        ? null
        : await PackageStore.TextAsync(session, was.SavedHash) ?? (await DocumentStore.TextsAsync(session, here.Id)).FirstOrDefault(version => Hash(version.Text) == was.SavedHash)?.Text;

    // A field the package has under the key it had is that field, whatever it is called here by now.
    private async ValueTask<string> IncomingAsync(DocumentKind kind, string key, string json, DocumentRow here, PackagedDocument? was)
    {
        if (kind != DocumentKind.Form)
        {
            return json;
        }

        Form? Read(string? text) => string.IsNullOrEmpty(text) ? null : DocumentJson.Read<Form>(text).Value;
        var past = (await DocumentStore.TextsAsync(session, here.Id)).Select(version => Read(version.Text)).OfType<Form>();
        var (origin, live) = (Read(await BaseAsync(here, was)), Read(here.Live));
        var known = origin is null || live is null ? origin ?? live : live with { Fields = Known(origin.Fields, live.Fields) };
        var form = DocumentJson.Read<Form>(json).Value;
        return DocumentJson.Write(FormIdentity.Assign(
            key, form with { Id = here.Id }, known, all.Select(document => document.Id).ToHashSet(StringComparer.Ordinal), past.SelectMany(version => version.AllFields()).Select(field => field.Id!).ToHashSet(StringComparer.Ordinal)));
    }

    // The fields of the first, then those only the second has.
    private static Field[] Known(IReadOnlyList<Field> first, IReadOnlyList<Field> second) =>
    [
        .. first.Select(field => field is SubformField rows && second.FirstOrDefault(other => other.Id == field.Id) is SubformField more ? rows with { Fields = Known(rows.Fields, more.Fields) } : field),
        .. second.Where(field => first.All(other => other.Id != field.Id && other.Key != field.Key)),
    ];

    private async ValueTask<string> KeepAsync(string text)
    {
        var hash = Hash(text);
        await PackageStore.KeepTextAsync(session, hash, text);
        return hash;
    }

    // What was removed here counts as changed when a package had brought it, not when it was nobody's.
    private static bool IsChanged(DocumentRow here, PackagedDocument? was) => was is null ? here.Live is not null : here.Live is null || Hash(here.Live) != was.SavedHash;
}
