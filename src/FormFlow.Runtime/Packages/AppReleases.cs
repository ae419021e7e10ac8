using System.Globalization;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Packages;

/// <summary>
/// The releases of an app and the way back to them. Going back is a publish like any other: the documents of then become drafts, are planned and
/// published, so no data is lost. What came after the release is hidden with its data; records made since stay.
/// </summary>
public sealed class AppReleases(DocumentService documents, Publisher publisher, TimeProvider time)
{
    /// <summary>The releases of an app, newest first.</summary>
    public async Task<Result<Page<Release>>> ListAsync(Workspace workspace, string app, CancellationToken cancellationToken) =>
        await workspace.Database.ReadAsync<Result<Page<Release>>>(
            async (session, _) =>
            {
                var releases = await ReleaseStore.AllAsync(session, app);
                if (releases.Count == 0 && (await DocumentStore.FindLiveAsync(session, DocumentKind.App.Name, app)) is null)
                {
                    return NoApp(app);
                }

                var names = await Names.LoadAsync(session, FormSet.Empty, releases.Select(release => Names.Id(release.By)), []);
                return new Page<Release>([.. releases.Select((release, i) => Of(release, names, isCurrent: i == 0))]);
            },
            cancellationToken);

    /// <summary>Tells what going back to a release would do, and what stands in its way.</summary>
    public async Task<Result<PublishAnswer>> PlanAsync(Workspace workspace, Caller caller, string app, RollbackRequest request, CancellationToken cancellationToken) => caller.IsOwner
        ? await PlannedException.OfAsync(
            workspace,
            async session =>
            {
                await DraftAsync(session, caller, app, request.Release);
                var plan = await Publisher.PlanAsync(session, caller, app, new PublishRequest { Mappings = request.Mappings });
                return PublishAnswer.Of(plan with { Errors = [.. plan.Errors.Where(error => !request.AllowBreaking || error.Code != DocumentErrors.RowsWouldBreak)] }, caller.Language);
            },
            cancellationToken)
        : DocumentErrors.OwnerOnly.With();

    /// <summary>Takes an app back to a release, which makes a new one.</summary>
    public async Task<Result<PublishAnswer>> RollBackAsync(
        Workspace workspace, Caller caller, string app, RollbackRequest request, IdempotencyClaim<PublishAnswer>? claim, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        Publication? publication = null;
        var done = await workspace.Database.WriteAsync<Result<PublishAnswer>>(
            async (session, _) =>
            {
                await DraftAsync(session, caller, app, request.Release);
                var cause = Releases.Rollback + request.Release.ToString(CultureInfo.InvariantCulture);
                publication = await publisher.PublishAsync(session, workspace, caller, app, request.AllowBreaking, new PublishRequest { Mappings = request.Mappings }, cause);
                var answer = PublishAnswer.Of(publication?.Plan ?? Publisher.Nothing(app) with { Published = true }, caller.Language);
                if (claim is not null)
                {
                    await claim.KeepAsync(session, answer, CancellationToken.None);
                }

                return answer;
            },
            cancellationToken).RefusalsAsResultAsync();
        if (!done.IsRefused && publication is not null)
        {
            await publisher.FinishAsync(workspace, publication, cancellationToken);
        }

        return done;
    }

    // The documents of then become drafts, and the package counts as brought then, so that its next version is merged over the right one.
    private async ValueTask DraftAsync(DatabaseSession session, Caller caller, string app, long number)
    {
        await DocumentStore.LockAsync(session);
        if (await ReleaseStore.FindAsync(session, app, number) is not { } release)
        {
            throw new RefusalException([InstallErrors.NoRelease.At("/release", ("app", app), ("release", number))]);
        }

        var all = (await DocumentStore.AllAsync(session)).Where(document => document.App == app).ToArray();
        if (all.Where(document => document.Draft is not null).Select(document => document.Key).ToArray() is { Length: > 0 } open)
        {
            throw new RefusalException([InstallErrors.OpenDrafts.With(("documents", string.Join(", ", open)))]);
        }

        var errors = new ErrorList();
        var then = Releases.DocumentsOf(release);
        foreach (var gone in all.Where(document => document.Live is not null && then.All(kept => kept.Id != document.Id)))
        {
            await documents.RemoveAsync(session, caller, gone);
        }

        // What is called otherwise now goes first: its key may be another's.
        foreach (var kept in then.OrderBy(kept => all.Any(document => document.Id == kept.Id && document.Key == kept.Key)))
        {
            await DraftAsync(session, caller, app, kept, all.Single(document => document.Id == kept.Id), errors);
        }

        if (!errors.IsEmpty)
        {
            throw new RefusalException(errors.Errors);
        }

        if (Releases.PackageOf(release) is { } package)
        {
            await PackageStore.PutAsync(session, app, package.Manifest, package.Documents, time.GetUtcNow().ToUnixTimeMilliseconds(), caller.Member is { } member ? RecordId.Format(member) : null);
        }
        else
        {
            await PackageStore.RemoveAsync(session, app);
        }
    }

    private async ValueTask DraftAsync(DatabaseSession session, Caller caller, string app, ReleasedDocument kept, DocumentRow here, ErrorList errors)
    {
        var text = (await DocumentStore.VersionAsync(session, kept.Id, kept.Version))!;
        if (here.Live == text && here.LiveKey == kept.Key)
        {
            return;
        }

        var kind = DocumentKind.All.Single(kind => kind.Name == kept.Kind);
        var faults = kind.Check(text);
        var saved = faults.Count > 0 ? Result<DocumentView>.Refuse(faults) : await documents.SaveAsync(session, caller, kind, kept.Key, app, text, null);
        errors.AddRange(saved.Errors.Select(error => error with { Pointer = $"/{kind.Resource}/{kept.Key}{error.Pointer}" }));
    }

    private static Release Of(ReleaseRow release, Names names, bool isCurrent)
    {
        var of = release.Cause?.StartsWith(Releases.Rollback, StringComparison.Ordinal) == true ? long.Parse(release.Cause[Releases.Rollback.Length..], CultureInfo.InvariantCulture) : (long?)null;
        var kind = of is not null ? ReleaseKind.RolledBack
            : release.Cause == Releases.Before ? ReleaseKind.Before
            : release.Cause?.StartsWith(Releases.Install, StringComparison.Ordinal) == true ? ReleaseKind.Installed
            : ReleaseKind.Published;
        return new Release(release.Number, kind, release.Version, of, DateTimeOffset.FromUnixTimeMilliseconds(release.At), names.Member(Names.Id(release.By)), isCurrent);
    }

    private static Error NoApp(string app) => DocumentErrors.NotFound.With(("kind", DocumentKind.App.Name), ("key", app));
}
