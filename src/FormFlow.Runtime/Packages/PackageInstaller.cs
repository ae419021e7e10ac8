using FormFlow.Engine.Apps;
using FormFlow.Engine.Changes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Packages;

/// <summary>
/// Installs packages, and their next versions over them: documents become drafts of their app and are published together with the sample
/// records, in one transaction or not at all.
/// </summary>
public sealed class PackageInstaller(
    Templates templates, DocumentService documents, Publisher publisher, RecordSessions sessions, SettingsOfWorkspaces settings, InstallProgress progress, TimeProvider time) : IPackageInstaller
{
    /// <inheritdoc/>
    public async Task<Result<bool>> InstallAsync(Workspace workspace, Caller caller, string template, bool sampleData, CancellationToken cancellationToken)
    {
        var package = await templates.FindAsync(template, cancellationToken);
        if (package.IsRefused)
        {
            return package.As<bool>();
        }

        var installed = await InstallAsync(workspace, caller, package.Value, new InstallOptions { SampleData = sampleData }, null, cancellationToken);
        return installed.IsRefused ? installed.As<bool>() : true;
    }

    /// <summary>Installs a package.</summary>
    public async Task<Result<PublishAnswer>> InstallAsync(
        Workspace workspace, Caller caller, Package package, InstallOptions options, IdempotencyClaim<PublishAnswer>? claim, CancellationToken cancellationToken)
    {
        var samples = await PrepareAsync(workspace, caller, package, options, cancellationToken);
        if (samples.IsRefused)
        {
            return samples.As<PublishAnswer>();
        }

        Publication? publication = null;
        using var step = progress.Begin(workspace, options.SampleData ? samples.Value.Count : 0);
        var installed = await workspace.Database.WriteAsync<Result<PublishAnswer>>(
            async (session, _) =>
            {
                var errors = new ErrorList();
                var about = await MergeAsync(session, caller, package, options, errors);
                if (!errors.IsEmpty)
                {
                    throw new RefusalException(errors.Errors);
                }

                publication = await PublishAsync(session, workspace, caller, package, options);
                if (about.Records > 0)
                {
                    await samples.Value.WriteAsync(session, publication?.Forms ?? await LiveForms.CompileAsync(session), step);
                    await DocumentStore.SetSettingAsync(session, Marker(package), "done");
                }

                var answer = PublishAnswer.Of(publication?.Plan ?? Publisher.Nothing(package.Manifest.Key) with { Published = true }, caller.Language, about);
                if (claim is not null)
                {
                    await claim.KeepAsync(session, answer, CancellationToken.None);
                }

                return answer;
            },
            cancellationToken).RefusalsAsResultAsync();
        if (!installed.IsRefused && publication is not null)
        {
            await publisher.FinishAsync(workspace, publication, cancellationToken);
        }

        return installed;
    }

    /// <summary>Tells what installing a package would do, and what stands in its way.</summary>
    public async Task<Result<PublishAnswer>> PlanAsync(Workspace workspace, Caller caller, Package package, InstallOptions options, CancellationToken cancellationToken)
    {
        if (await PrepareAsync(workspace, caller, package, options, cancellationToken) is { IsRefused: true } refused)
        {
            return refused.As<PublishAnswer>();
        }

        return await PlannedException.OfAsync(
            workspace,
            async session =>
            {
                var errors = new ErrorList();
                var about = await MergeAsync(session, caller, package, options, errors);
                var plan = await Publisher.PlanAsync(session, caller, package.Manifest.Key, options.Publish);
                errors.AddRange(plan.Errors.Where(error => !options.AllowBreaking || error.Code != DocumentErrors.RowsWouldBreak).Select(error => InPackage(error, package)));
                return PublishAnswer.Of(plan with { Errors = errors.Errors }, caller.Language, about);
            },
            cancellationToken);
    }

    private static string Marker(Package package) => $"samples.{package.Manifest.Key}";

    // Errors of documents name their file, as those of reading it do.
    private static Error InPackage(Error error, Package package)
    {
        var parts = (error.Pointer ?? string.Empty).Split('/', 4);
        var rest = parts.Length == 4 ? "/" + parts[3] : null;
        return parts is not ["", var resource, var key, ..] || DocumentKind.All.FirstOrDefault(kind => kind.Resource == resource) is not { } kind || !kind.TryKey(key, out var app) || app != package.Manifest.Key
            ? error
            : error with { Pointer = PackageErrors.Place(kind == DocumentKind.App ? "app.json" : $"{resource}/{key[(app.Length + 1)..]}.json", rest) };
    }

    private async Task<Result<SampleRecords>> PrepareAsync(Workspace workspace, Caller caller, Package package, InstallOptions options, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        if (options is { Keep: true, Overwrite: true })
        {
            return InstallErrors.TwoChoices.At("/keep");
        }

        var order = SampleOrder.Of(package);
        return order.IsRefused
            ? order.As<SampleRecords>()
            : new SampleRecords(sessions, package, order.Value, caller, time.GetUtcNow(), (await settings.OfAsync(workspace, cancellationToken)).Zone);
    }

    private async ValueTask<PackagePlan> MergeAsync(DatabaseSession session, Caller caller, Package package, InstallOptions options, ErrorList errors)
    {
        var app = package.Manifest.Key;
        var all = await DocumentStore.AllAsync(session);
        if (all.Where(document => document.App == app && document.Draft is not null).Select(document => document.Key).ToArray() is { Length: > 0 } open)
        {
            errors.Add(InstallErrors.OpenDrafts.With(("documents", string.Join(", ", open))));
        }

        var installed = await PackageStore.ManifestAsync(session, app) is { } manifest ? DocumentJson.Read<PackageManifest>(manifest).Value.Version : null;
        if (installed is not null && !options.Overwrite && IsOlder(package.Manifest.Version, installed))
        {
            errors.Add(InstallErrors.Older.At("package.json#/version", ("version", package.Manifest.Version), ("installed", installed)));
        }

        foreach (var (needed, version) in package.Manifest.Requires ?? new Dictionary<string, string>())
        {
            var there = all.FirstOrDefault(document => document.Kind == DocumentKind.App.Name && document.LiveKey == needed)?.Live is { } live ? DocumentJson.Read<App>(live).Value.Version : null;
            if (there is null || IsOlder(there, version))
            {
                errors.Add(InstallErrors.Requires.At($"package.json#/requires/{needed}", ("app", needed), ("version", version), ("installed", there ?? "-")));
            }
        }

        if (!errors.IsEmpty)
        {
            return new PackagePlan(package.Manifest.Version, installed, [], [], [], 0);
        }

        await Releases.BeginAsync(session, app, time.GetUtcNow().ToUnixTimeMilliseconds());
        var merge = new PackageMerge(session, documents, caller, package, options.Overwrite ? MergeSide.There : options.Keep ? MergeSide.Here : null, errors);
        await merge.RunAsync();
        await PackageStore.PutAsync(
            session, app, DocumentJson.Write(package.Manifest), merge.Brought, time.GetUtcNow().ToUnixTimeMilliseconds(), caller.Member is { } member ? RecordId.Format(member) : null);
        var fills = options.SampleData && await DocumentStore.SettingAsync(session, Marker(package)) is null;
        return new PackagePlan(package.Manifest.Version, installed, merge.Kept, merge.Merged, merge.Conflicts, fills ? package.Samples.Sum(data => data.Value.Records.Count) : 0);
    }

    private async ValueTask<Publication?> PublishAsync(DatabaseSession session, Workspace workspace, Caller caller, Package package, InstallOptions options)
    {
        try
        {
            return await publisher.PublishAsync(session, workspace, caller, package.Manifest.Key, options.AllowBreaking, options.Publish, $"install:{package.Manifest.Key}@{package.Manifest.Version}");
        }
        catch (RefusalException refused)
        {
            throw new RefusalException([.. refused.Errors.Select(error => InPackage(error, package))]);
        }
    }

    private static bool IsOlder(string version, string than) => SemanticVersion.TryParse(version, out var one) && SemanticVersion.TryParse(than, out var other) && one < other;
}
