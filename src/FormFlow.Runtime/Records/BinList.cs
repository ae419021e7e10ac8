using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Records;

/// <summary>Lists the recycle bin of a form, the last deleted first.</summary>
public sealed class BinList(LiveForms live)
{
    private const int Most = 200;
    private const int IdLength = 13;

    /// <summary>The next deleted records behind a cursor.</summary>
    public async Task<Result<Page<BinItem>>> RunAsync(Workspace workspace, string form, string? cursor, int limit, CancellationToken cancellationToken)
    {
        if ((await live.OfAsync(workspace, cancellationToken)).Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        if (limit is < 1 or > Most)
        {
            return QueryErrors.BadLimit.At("/limit", ("maximum", Most));
        }

        (long At, long Record)? after = null;
        if (cursor is not null)
        {
            if (cursor.Length != 2 * IdLength || !RecordId.TryParse(cursor.AsSpan(0, IdLength), out var at) || !RecordId.TryParse(cursor.AsSpan(IdLength), out var record))
            {
                return QueryErrors.BadCursor.At("/cursor");
            }

            after = (at, record);
        }

        return await workspace.Database.ReadAsync<Result<Page<BinItem>>>(
            async (session, _) =>
            {
                var entries = await BinStore.ListAsync(session, compiled.Id, after, limit + 1);
                var names = await Names.LoadAsync(session, FormSet.Empty, entries.Select(entry => Names.Id(entry.DeletedBy)), []);
                var last = entries.Count > limit ? entries[limit - 1] : null;
                return new Page<BinItem>(
                    [.. entries.Take(limit).Select(entry => new BinItem(
                        RecordId.Format(entry.Record), entry.Title, DateTimeOffset.FromUnixTimeMilliseconds(entry.DeletedAt), names.Member(Names.Id(entry.DeletedBy))))],
                    last is null ? null : RecordId.Format(last.DeletedAt) + RecordId.Format(last.Record));
            },
            cancellationToken);
    }
}
