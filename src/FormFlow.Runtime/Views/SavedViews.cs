using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Views;

/// <summary>
/// Views that members save over a form, beside those of its app: for themselves, unknown to all others, or shared with everybody or with those
/// whom the document names as its audience. Who made a shared one, and owners, may change it. What of one no longer fits the form is told with it.
/// </summary>
public sealed class SavedViews(LiveForms live, IdGenerator ids, TimeProvider time)
{
    private const int LongestName = 200;
    private const int Most = 100;

    /// <summary>A part of those the caller sees, in the order they were made.</summary>
    public Task<Result<Page<SavedView>>> ListAsync(Workspace workspace, Caller caller, string form, PageAsked asked, CancellationToken cancellationToken) =>
        ReadAsync<Page<SavedView>>(
            workspace,
            form,
            async (session, compiled) =>
            {
                var rows = await SeenAsync(session, compiled, caller, asked.After).Take(asked.Limit + 1).ToListAsync(cancellationToken);
                var views = new Dictionary<long, SavedView>();
                foreach (var row in rows.Take(asked.Limit))
                {
                    views[row.Id] = await DescribeAsync(session, compiled, row, caller);
                }

                var total = asked.Count ? await SeenAsync(session, compiled, caller, 0).LongCountAsync(cancellationToken) : (long?)null;
                return Page<SavedView>.From(rows, asked.Limit, row => row.Id, row => views[row.Id], total);
            },
            cancellationToken);

    public Task<Result<SavedView>> FindAsync(Workspace workspace, Caller caller, string form, string id, CancellationToken cancellationToken) =>
        ReadAsync<SavedView>(
            workspace,
            form,
            async (session, compiled) => RecordId.TryParse(id, out var number) && await SavedViewStore.FindAsync(session, compiled.Id, caller.Member ?? 0, number) is { } row && IsFor(caller, row)
                ? await DescribeAsync(session, compiled, row, caller)
                : SavedViewErrors.NotFound.With(),
            cancellationToken);

    public async Task<Result<SavedView>> AddAsync(
        Workspace workspace, Caller caller, string form, SavedViewContent content, IdempotencyClaim<SavedView>? claim, CancellationToken cancellationToken)
    {
        if (caller.Member is not { } me)
        {
            return PeopleErrors.MembersOnly.With();
        }

        return await WriteAsync<SavedView>(
            workspace,
            form,
            async (session, compiled) =>
            {
                var errors = await CheckAsync(session, caller, content, compiled);
                if (!errors.IsEmpty)
                {
                    return errors;
                }

                await MemberStore.LockAsync(session, me);
                if (await SavedViewStore.CountOwnAsync(session, compiled.Id, me) >= Most)
                {
                    return SavedViewErrors.TooMany.With(("maximum", Most));
                }

                var now = time.GetUtcNow().ToUnixTimeMilliseconds();
                var row = Filled(new SavedViewRow { Id = ids.Next(), Form = compiled.Id, Member = me, Name = content.Name, Document = string.Empty, CreatedAt = now, UpdatedAt = now }, content);
                await SavedViewStore.AddAsync(session, row);
                await NoteAsync(session, caller, compiled, null, row);
                var added = await DescribeAsync(session, compiled, row, caller);
                if (claim is not null)
                {
                    await claim.KeepAsync(session, added, CancellationToken.None);
                }

                return added;
            },
            cancellationToken);
    }

    /// <summary>Replaces what a view says.</summary>
    public Task<Result<SavedView>> ReplaceAsync(
        Workspace workspace, Caller caller, string form, string id, SavedViewContent content, long? expected, CancellationToken cancellationToken) =>
        ChangeAsync<SavedView>(
            workspace,
            caller,
            form,
            id,
            expected,
            async (session, compiled, row) =>
            {
                var errors = await CheckAsync(session, caller, content, compiled);
                if (!errors.IsEmpty)
                {
                    return errors;
                }

                var next = Filled(row with { Version = row.Version + 1, UpdatedAt = time.GetUtcNow().ToUnixTimeMilliseconds() }, content);
                await SavedViewStore.UpdateAsync(session, next);
                await NoteAsync(session, caller, compiled, row, next);
                return await DescribeAsync(session, compiled, next, caller);
            },
            cancellationToken);

    public Task<Result<bool>> RemoveAsync(Workspace workspace, Caller caller, string form, string id, long? expected, CancellationToken cancellationToken) =>
        ChangeAsync<bool>(
            workspace,
            caller,
            form,
            id,
            expected,
            async (session, compiled, row) =>
            {
                await SavedViewStore.RemoveAsync(session, row.Id);
                await NoteAsync(session, caller, compiled, row, null);
                return true;
            },
            cancellationToken);

    /// <summary>The journal's entry of a change that others see. One's own view is nobody else's business: of it the journal knows nothing.</summary>
    private async ValueTask NoteAsync(DatabaseSession session, Caller caller, CompiledForm form, SavedViewRow? before, SavedViewRow? after)
    {
        var (was, now) = (before is { IsShared: 1 } ? before : null, after is { IsShared: 1 } ? after : null);
        if (was is null && now is null)
        {
            return;
        }

        var kind = was is null ? "view.created" : now is null ? "view.deleted" : "view.updated";
        var changes = ChangeText.Of(
            ("view", was is null ? null : RecordId.Format(was.Id), now is null ? null : RecordId.Format(now.Id)),
            ("name", was?.Name, now?.Name),
            ("document", was?.Document, now?.Document));
        await JournalStore.AppendAsync(session, new Act(caller, time.GetUtcNow().ToUnixTimeMilliseconds()).Entry(kind, form.Id, null, null, changes));
    }

    private static SavedViewRow Filled(SavedViewRow row, SavedViewContent content) => row with
    {
        Name = content.Name.Trim(),
        IsShared = content.Shared ? 1 : 0,
        Base = content.Base,
        Document = content.View.GetRawText(),
    };

    private static async ValueTask<ErrorList> CheckAsync(DatabaseSession session, Caller caller, SavedViewContent content, CompiledForm form)
    {
        var errors = new ErrorList();
        TextRules.CheckLine(content.Name, LongestName, "/name", errors);
        await SavedViewCheck.BaseAsync(session, content.Base, form, errors, caller);
        await SavedViewCheck.DocumentAsync(session, content.View, form, errors);
        return errors;
    }

    private static async ValueTask<SavedView> DescribeAsync(DatabaseSession session, CompiledForm form, SavedViewRow row, Caller caller)
    {
        var (problems, document) = (new ErrorList(), JsonElement.Parse(row.Document));
        await SavedViewCheck.BaseAsync(session, row.Base, form, problems);
        await SavedViewCheck.DocumentAsync(session, document, form, problems);
        return new SavedView(
            RecordId.Format(row.Id),
            row.Version,
            form.Key,
            row.Name,
            row.IsShared == 1,
            row.Base is { } from && await Audiences.IncludesAsync(session, caller, from) ? from : null,
            document,
            (await Names.LoadAsync(session, FormSet.Empty, [row.Member], [])).Member(row.Member),
            row.Member == caller.Member,
            MayChange(row, caller),
            DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
            DateTimeOffset.FromUnixTimeMilliseconds(row.UpdatedAt),
            [.. problems.Errors.Select(error => PublishAnswer.Obstacle.Of(error, caller.Language))]);
    }

    /// <summary>Those that the caller sees, in the order they were made, after an id.</summary>
    private static IAsyncEnumerable<SavedViewRow> SeenAsync(DatabaseSession session, CompiledForm form, Caller caller, long after) =>
        SavedViewStore.ListAsync(session, form.Id, caller.Member ?? 0, after).Where(row => IsFor(caller, row));

    private static bool IsFor(Caller caller, SavedViewRow row) => row.Member == caller.Member || Audiences.Includes(caller, row.Document);

    private static bool MayChange(SavedViewRow row, Caller caller) => row.Member == caller.Member || caller.IsOwner;

    private async Task<Result<T>> ReadAsync<T>(Workspace workspace, string form, Func<DatabaseSession, CompiledForm, ValueTask<Result<T>>> work, CancellationToken cancellationToken) =>
        (await live.OfAsync(workspace, cancellationToken)).Find(form) is { } compiled
            ? await workspace.Database.ReadAsync((session, _) => work(session, compiled), cancellationToken)
            : RecordErrors.FormNotFound.With(("form", form));

    private async Task<Result<T>> WriteAsync<T>(Workspace workspace, string form, Func<DatabaseSession, CompiledForm, ValueTask<Result<T>>> work, CancellationToken cancellationToken) =>
        (await live.OfAsync(workspace, cancellationToken)).Find(form) is { } compiled
            ? await workspace.Database.WriteAsync((session, _) => work(session, compiled), cancellationToken)
            : RecordErrors.FormNotFound.With(("form", form));

    private Task<Result<T>> ChangeAsync<T>(
        Workspace workspace,
        Caller caller,
        string form,
        string id,
        long? expected,
        Func<DatabaseSession, CompiledForm, SavedViewRow, ValueTask<Result<T>>> work,
        CancellationToken cancellationToken) => WriteAsync<T>(
            workspace,
            form,
            async (session, compiled) =>
            {
                if (!RecordId.TryParse(id, out var number) || await SavedViewStore.LockAsync(session, compiled.Id, caller.Member ?? 0, number) is not { } row || !IsFor(caller, row))
                {
                    return SavedViewErrors.NotFound.With();
                }

                return !MayChange(row, caller) ? SavedViewErrors.NotYours.With()
                    : expected is not null && expected != row.Version ? SavedViewErrors.Stale.With(("version", row.Version))
                    : await work(session, compiled, row);
            },
            cancellationToken);
}
