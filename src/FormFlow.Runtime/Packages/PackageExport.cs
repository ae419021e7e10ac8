using System.Text;
using System.Text.Json;
using FormFlow.Engine.Apps;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Views;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Packages;

/// <summary>
/// Writes an app as a package: its live documents as they stand, a file each, without records. The same documents always give the same bytes,
/// so that a package kept in git shows what was changed. The picture of a package stays with the package: a workspace keeps none.
/// </summary>
public sealed class PackageExport
{
    /// <summary>The package of an app as a zip, with the views that are for the caller. Whom they are for stays here: it means nothing elsewhere.</summary>
    public async Task<Result<ExportedPackage>> RunAsync(Workspace workspace, Caller caller, string app, CancellationToken cancellationToken)
    {
        var package = await EntriesAsync(workspace, caller, app, isForElsewhere: true, cancellationToken);
        if (package.IsRefused)
        {
            return package.As<ExportedPackage>();
        }

        using var zip = new MemoryStream();
        await PackageArchive.WriteZipAsync(package.Value.Entries, zip, cancellationToken);
        return new ExportedPackage($"{app}-{package.Value.Version}.zip", zip.ToArray());
    }

    /// <summary>The files of the package, in ordinal order, and the version of the app.</summary>
    internal static async Task<Result<(IReadOnlyList<PackageEntry> Entries, string Version)>> EntriesAsync(
        Workspace workspace, Caller caller, string app, bool isForElsewhere, CancellationToken cancellationToken)
    {
        var (documents, installed) = await workspace.Database.ReadAsync(
            async (session, _) => (await DocumentStore.AllAsync(session), await PackageStore.ManifestAsync(session, app)), cancellationToken);
        if (documents.FirstOrDefault(document => document.Kind == DocumentKind.App.Name && document.LiveKey == app) is not { } root)
        {
            return DocumentErrors.NotFound.With(("kind", DocumentKind.App.Name), ("key", app));
        }

        var about = DocumentJson.Read<App>(root.Live!).Value;
        var manifest = installed is null ? Manifest(about, documents) : DocumentJson.Read<PackageManifest>(installed).Value with { Version = about.Version, Picture = null };
        List<PackageEntry> entries =
        [
            Entry("package.json", DocumentJson.Write(manifest)),
            Entry("app.json", Canonical(root.Live!)),
            .. documents.Where(document => document.App == app && document.Live is not null && document.Kind != DocumentKind.App.Name && Audiences.Includes(caller, document.Kind, document.Live))
                .Select(document => Entry($"{DocumentKind.All.Single(kind => kind.Name == document.Kind).Resource}/{document.LiveKey![(app.Length + 1)..]}.json", Canonical(isForElsewhere && document.Kind == DocumentKind.View.Name ? Audiences.Without(document.Live!) : document.Live!))),
        ];
        return ((IReadOnlyList<PackageEntry>)[.. entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)], about.Version);
    }

    private static string? OtherForm(Field field) => field switch
    {
        LookupField lookup => lookup.Form,
        TextField text => text.OptionsFrom?.Form,
        _ => null,
    };

    private static PackageManifest Manifest(App app, IReadOnlyList<DocumentRow> documents)
    {
        var needed = documents.Where(document => document.Live is not null && document.App == app.Key)
            .SelectMany(document => document.Kind switch
            {
                "form" => DocumentJson.Read<Form>(document.Live!).Value.Fields.SelectMany(field => (field as SubformField)?.Fields ?? [field]).Select(OtherForm).OfType<string>(),
                "workflow" when DocumentJson.Read<StageWorkflow>(document.Live!).Value is var workflow => [workflow.Form, workflow.Calendar ?? workflow.Form],
                _ => [],
            })
            .Select(key => key.Split('.')[0])
            .Where(other => other != app.Key)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToDictionary(
                other => other,
                other => DocumentJson.Read<App>(documents.Single(document => document.Kind == DocumentKind.App.Name && document.LiveKey == other).Live!).Value.Version);
        return new PackageManifest
        {
            Format = PackageManifest.CurrentFormat,
            Key = app.Key,
            Version = app.Version,
            Label = app.Label,
            Description = app.Description,
            Icon = app.Icon,
            Color = app.Color,
            Requires = needed.Count > 0 ? needed : null,
        };
    }

    // One member a line, in the order they were written.
    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        return DocumentJson.Write(document.RootElement);
    }

    private static PackageEntry Entry(string path, string json) => new(path, Encoding.UTF8.GetBytes(json + "\n"));
}
