using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Packages;

/// <summary>
/// Copies an app inside its workspace under another key: its package, with every key of its own documents made one of the copy, is installed.
/// Forms, views, workflows and calendars come along as they are live; records, drafts, links and what people saved for themselves do not.
/// </summary>
public sealed class AppCopies(PackageInstaller installer)
{
    private const string FirstVersion = "1.0.0";

    /// <summary>Does so; for owners.</summary>
    public async Task<Result<PublishAnswer>> CopyAsync(
        Workspace workspace, Caller caller, string app, CopyRequest request, IdempotencyClaim<PublishAnswer>? claim, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        var source = await PackageExport.EntriesAsync(workspace, caller, app, isForElsewhere: false, cancellationToken);
        if (source.IsRefused)
        {
            return source.As<PublishAnswer>();
        }

        if (!Key.IsValid(request.Key))
        {
            return FormErrors.InvalidKey.At("/key", ("key", request.Key));
        }

        var documents = await workspace.Database.ReadAsync(async (session, _) => await DocumentStore.AllAsync(session), cancellationToken);
        if (documents.Any(document => string.Equals(document.App, request.Key, StringComparison.OrdinalIgnoreCase)))
        {
            return DocumentErrors.KeyTaken.At("/key", ("kind", DocumentKind.App.Name), ("key", request.Key));
        }

        var package = PackageReader.Read(Copied(source.Value.Entries, app, request));
        return package.IsRefused
            ? package.As<PublishAnswer>()
            : await installer.InstallAsync(workspace, caller, package.Value, new InstallOptions(), claim, cancellationToken);
    }

    private static IEnumerable<PackageEntry> Copied(IReadOnlyList<PackageEntry> entries, string app, CopyRequest request)
    {
        var own = entries.Where(entry => entry.Path.Contains('/', StringComparison.Ordinal)).Select(entry => Regex.Escape(Path.GetFileNameWithoutExtension(entry.Path))).Distinct();

        // A whole text, the beginning of a path, or one in quotes inside of a formula.
        var key = new Regex($"""(?<=^|["'`]){Regex.Escape(app)}\.(?=(?:{string.Join('|', own)})(?:$|["'`.]))""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        foreach (var entry in entries)
        {
            var document = Renamed(JsonNode.Parse(entry.Content.Span), key, request.Key)!.AsObject();
            if (entry.Path is "app.json" or "package.json")
            {
                document["key"] = request.Key;
                document["label"] = JsonSerializer.SerializeToNode(request.Label, DocumentJson.Options);
                document["version"] = FirstVersion;
            }

            // The ids of documents are those of the tables and drafts of the app that is copied.
            document.Remove("id");
            yield return entry with { Content = Encoding.UTF8.GetBytes(document.ToJsonString()) };
        }
    }

    private static JsonNode? Renamed(JsonNode? node, Regex key, string to) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(Renamed(member.Key, key, to), Renamed(member.Value, key, to)))),
        JsonArray entries => new JsonArray([.. entries.Select(entry => Renamed(entry, key, to))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Renamed(value.GetValue<string>(), key, to),
        _ => node?.DeepClone(),
    };

    private static string Renamed(string text, Regex key, string to) => key.Replace(text, to + ".");
}
