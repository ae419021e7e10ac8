using System.Text;
using System.Text.Json.Nodes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Packages;

/// <summary>
/// Installs packages: their documents become drafts of their app and are published together; their sample records go the one write path.
/// </summary>
public sealed class TemplateInstaller(
    TemplateFolder templates, DocumentService documents, Publisher publisher, RecordService records, SettingsOfWorkspaces settings, TimeProvider time) : IPackageInstaller
{
    /// <inheritdoc/>
    public async Task<Result<bool>> InstallAsync(Workspace workspace, Caller caller, string template, bool sampleData, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(templates.Path, Key.IsValid(template) ? template : string.Empty);
        if (!Key.IsValid(template) || !Directory.Exists(folder))
        {
            return WorkspaceErrors.TemplateUnknown.At("/template", ("template", template));
        }

        var entries = await PackageArchive.ReadFolderAsync(folder, new ArchiveLimits(), cancellationToken);
        if (entries.IsRefused)
        {
            return entries.As<bool>();
        }

        var package = PackageReader.Read(entries.Value);
        return package.IsRefused ? package.As<bool>() : await InstallAsync(workspace, caller, package.Value, sampleData, cancellationToken);
    }

    /// <summary>Installs a package that was read. Done again after it broke off, it goes on where nothing is done twice.</summary>
    public async Task<Result<bool>> InstallAsync(Workspace workspace, Caller caller, Package package, bool sampleData, CancellationToken cancellationToken)
    {
        var saved = await workspace.Database.WriteAsync<Result<bool>>(
            async (session, _) =>
            {
                var all = package.Documents.Select(document => (Kind: DocumentKind.All.Single(kind => kind.Name == document.Kind), Key: package.FullKey(document.Key), Json: document.Json.GetRawText()))
                    .Prepend((DocumentKind.App, package.Manifest.Key, DocumentJson.Write(package.App)));
                foreach (var (kind, key, json) in all)
                {
                    if (await documents.SaveAsync(session, caller, kind, key, package.Manifest.Key, json, null) is { IsRefused: true } refused)
                    {
                        throw new RefusalException(refused.Errors);
                    }
                }

                return true;
            },
            cancellationToken).RefusalsAsResultAsync();
        if (saved.IsRefused)
        {
            return saved;
        }

        var published = await publisher.PublishAsync(workspace, caller, package.Manifest.Key, allowBreaking: false, cancellationToken);
        return published.IsRefused ? published.As<bool>() : !sampleData || await IsFilledAsync(workspace, package) ? true : await FillAsync(workspace, caller, package, cancellationToken);
    }

    private static string Marker(Package package) => $"samples.{package.Manifest.Key}";

    private static async Task<bool> IsFilledAsync(Workspace workspace, Package package) =>
        await workspace.Database.ReadAsync((session, _) => DocumentStore.SettingAsync(session, Marker(package)), CancellationToken.None) is not null;

    private async Task<Result<bool>> FillAsync(Workspace workspace, Caller caller, Package package, CancellationToken cancellationToken)
    {
        var order = SampleOrder.Of(package);
        if (order.IsRefused)
        {
            return order.As<bool>();
        }

        var zone = (await settings.OfAsync(workspace, cancellationToken)).Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var context = new SampleContext(today, zone, name => ids[name], _ => RecordId.Format(caller.Member ?? 0));
        foreach (var (form, record) in order.Value)
        {
            var body = Encoding.UTF8.GetBytes(new JsonObject { ["values"] = record.Resolve(context) }.ToJsonString());
            var made = await records.CreateAsync(
                workspace, caller, package.FullKey(form), body, new WriteOptions { Cause = $"install:{package.Manifest.Key}", MaySetReadOnly = true }, null, cancellationToken);
            if (made.IsRefused)
            {
                return Result<bool>.Refuse([.. made.Errors.Select(error => error with { Pointer = $"data/{form}.json#{record.Ref}{error.Pointer}" })]);
            }

            if (record.Ref is not null)
            {
                ids[record.Ref] = RecordId.Format(made.Value.Id);
            }
        }

        await workspace.Database.WriteAsync(
            async (session, _) =>
            {
                await DocumentStore.SetSettingAsync(session, Marker(package), "done");
                return true;
            },
            cancellationToken);
        return true;
    }
}
