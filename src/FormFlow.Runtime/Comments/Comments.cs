using FormFlow.Engine.Comments;
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

namespace FormFlow.Runtime.Comments;

/// <summary>What people say about records.</summary>
public sealed class Comments(LiveForms live, CommentWriter writer, TimeProvider time)
{
    /// <summary>A part of the comments on a record, in the order they were made or the other way round.</summary>
    public Task<Result<Page<CommentView>>> ListAsync(
        Workspace workspace, string form, string record, PageAsked asked, bool newestFirst, CancellationToken cancellationToken) =>
        ReadAsync<Page<CommentView>>(
            workspace,
            form,
            record,
            async (session, compiled, id) =>
            {
                var rows = await CommentStore.ListAsync(session, compiled.Id, id, newestFirst, newestFirst && asked.After == 0 ? long.MaxValue : asked.After, asked.Limit + 1);
                var names = await NamesAsync(session, compiled, rows);
                var total = asked.Count ? await CommentStore.CountAsync(session, compiled.Id, id) : (long?)null;
                return Page<CommentView>.From(rows, asked.Limit, row => row.Id, row => View(row, names, null), total);
            },
            cancellationToken);

    /// <summary>One comment, with what it said before it was edited.</summary>
    public Task<Result<CommentView>> FindAsync(Workspace workspace, string form, string record, string id, CancellationToken cancellationToken) =>
        ReadAsync<CommentView>(
            workspace,
            form,
            record,
            async (session, compiled, number) => RecordId.TryParse(id, out var comment) && await CommentStore.FindAsync(session, compiled.Id, number, comment) is { } row
                ? await DescribeAsync(session, compiled, row)
                : CommentErrors.NotFound.With(),
            cancellationToken);

    /// <summary>Says something about a record.</summary>
    public Task<Result<CommentView>> AddAsync(
        Workspace workspace, Caller caller, string form, string record, NewComment asked, IdempotencyClaim<CommentView>? claim, CancellationToken cancellationToken) =>
        WriteAsync<CommentView>(
            workspace,
            form,
            record,
            async (session, compiled, number) =>
            {
                var added = await writer.AddAsync(session, Now(caller), compiled, number, asked.Text);
                if (added.IsRefused)
                {
                    return added.As<CommentView>();
                }

                var view = await DescribeAsync(session, compiled, added.Value);
                if (claim is not null)
                {
                    await claim.KeepAsync(session, view, cancellationToken);
                }

                return view;
            },
            cancellationToken);

    /// <summary>Gives a comment of the caller's other words.</summary>
    public Task<Result<CommentView>> EditAsync(
        Workspace workspace, Caller caller, string form, string record, string id, NewComment asked, long? expected, CancellationToken cancellationToken) =>
        ChangeAsync<CommentView>(
            workspace,
            caller,
            form,
            record,
            id,
            expected,
            mayOwners: false,
            async (session, compiled, row) =>
            {
                var edited = await writer.EditAsync(session, Now(caller), compiled, row, asked.Text);
                return edited.IsRefused ? edited.As<CommentView>() : await DescribeAsync(session, compiled, edited.Value);
            },
            cancellationToken);

    /// <summary>Deletes a comment of the caller's, or any for an owner. Its words are gone, its place stays.</summary>
    public Task<Result<bool>> DeleteAsync(
        Workspace workspace, Caller caller, string form, string record, string id, long? expected, CancellationToken cancellationToken) =>
        ChangeAsync<bool>(
            workspace,
            caller,
            form,
            record,
            id,
            expected,
            mayOwners: true,
            async (session, _, row) =>
            {
                await CommentWriter.DeleteAsync(session, Now(caller), row);
                return true;
            },
            cancellationToken);

    private static async ValueTask<CommentView> DescribeAsync(DatabaseSession session, CompiledForm form, CommentRow row)
    {
        var edits = row.EditedAt is null ? [] : await CommentStore.EditsAsync(session, row.Id);
        return View(
            row,
            await NamesAsync(session, form, [row]),
            [.. edits.Select(edit => new EarlierText(DateTimeOffset.FromUnixTimeMilliseconds(edit.WrittenAt), edit.Text))]);
    }

    private static ValueTask<Names> NamesAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<CommentRow> rows) => Names.LoadAsync(
        session,
        form.Set,
        rows.SelectMany(row => Mentions.In(row.Text ?? string.Empty).Cast<long?>().Append(row.Author).Append(row.DeletedBy)),
        []);

    private static CommentView View(CommentRow row, Names names, IReadOnlyList<EarlierText>? earlier) => new(
        RecordId.Format(row.Id),
        row.Version,
        row.Text,
        [.. Mentions.In(row.Text ?? string.Empty).Select(member => names.Member(member)!)],
        DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
        names.Member(row.Author),
        row.Cause,
        Instant(row.EditedAt),
        Instant(row.DeletedAt),
        names.Member(row.DeletedBy),
        earlier);

    private static DateTimeOffset? Instant(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    private Act Now(Caller caller) => new(caller, time.GetUtcNow().ToUnixTimeMilliseconds());

    private async Task<Result<T>> ReadAsync<T>(
        Workspace workspace, string form, string record, Func<DatabaseSession, CompiledForm, long, ValueTask<Result<T>>> work, CancellationToken cancellationToken)
    {
        if ((await live.OfAsync(workspace, cancellationToken)).Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        if (!RecordId.TryParse(record, out var number))
        {
            return RecordErrors.NotFound.With();
        }

        return await workspace.Database.ReadAsync<Result<T>>(
            async (session, _) => (await ForeignStore.LoadAsync(session, compiled, [number], [])).Count == 0
                ? RecordErrors.NotFound.With()
                : await work(session, compiled, number),
            cancellationToken);
    }

    private async Task<Result<T>> WriteAsync<T>(
        Workspace workspace, string form, string record, Func<DatabaseSession, CompiledForm, long, ValueTask<Result<T>>> work, CancellationToken cancellationToken)
    {
        if ((await live.OfAsync(workspace, cancellationToken)).Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        return RecordId.TryParse(record, out var number)
            ? await workspace.Database.WriteAsync((session, _) => work(session, compiled, number), cancellationToken)
            : RecordErrors.NotFound.With();
    }

    private Task<Result<T>> ChangeAsync<T>(
        Workspace workspace,
        Caller caller,
        string form,
        string record,
        string id,
        long? expected,
        bool mayOwners,
        Func<DatabaseSession, CompiledForm, CommentRow, ValueTask<Result<T>>> work,
        CancellationToken cancellationToken) => WriteAsync<T>(
            workspace,
            form,
            record,
            async (session, compiled, number) =>
            {
                if (!RecordId.TryParse(id, out var comment) || await CommentStore.LockAsync(session, compiled.Id, number, comment) is not { } row)
                {
                    return CommentErrors.NotFound.With();
                }

                return row.DeletedAt is not null ? CommentErrors.Deleted.With()
                    : (row.Author is null || row.Author != caller.Member) && !(mayOwners && caller.IsOwner) ? CommentErrors.NotYours.With()
                    : expected is not null && expected != row.Version ? CommentErrors.Stale.With(("version", row.Version))
                    : await work(session, compiled, row);
            },
            cancellationToken);
}
