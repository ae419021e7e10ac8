using FormFlow.Engine.Forms;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Journal;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Search;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Search;

/// <summary>
/// Keeps the words of records where search finds them. A record is read as it is, not as an entry tells of it, so a batch reads each one once
/// and reading one again does no harm. Forms that are searched in another way since they were published are read anew from their first
/// record on, some at a time beside the entries; so are records that show a title that changed.
/// </summary>
internal sealed class SearchReader(LiveForms live) : IJournalReader
{
    public const string ReaderName = "search";

    private const int Chunk = 500;
    private const string Published = "app.published";

    public string Name => ReaderName;

    public async ValueTask<JournalEffect?> ReadAsync(Workspace workspace, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        // An entry of a publish can be read before this process took the publish over.
        var forms = entries.Any(entry => entry.Kind == Published)
            ? await live.LatestAsync(workspace, cancellationToken)
            : await live.OfAsync(workspace, cancellationToken);
        var byId = forms.Forms.ToDictionary(form => form.Id, StringComparer.Ordinal);
        var work = await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var prepared = new SearchWork();
                await FollowAsync(session, byId, entries, prepared);
                await RebuildAsync(session, byId, prepared);
                await RefreshAsync(session, byId, prepared);
                return prepared;
            },
            cancellationToken);
        return work.IsEmpty ? null : work.ApplyAsync;
    }

    // What was written.
    private static async ValueTask FollowAsync(DatabaseSession session, Dictionary<string, CompiledForm> forms, IReadOnlyList<JournalEntry> entries, SearchWork work)
    {
        foreach (var changes in entries.Where(entry => entry is { Form: not null, Record: not null }).GroupBy(entry => entry.Form!, StringComparer.Ordinal))
        {
            if (!forms.TryGetValue(changes.Key, out var form))
            {
                continue;
            }

            var source = SearchSource.Of(form);
            long[] touched = [.. changes.Where(entry => entry.Kind != JournalKinds.Updated || source.IsTouched(entry.Changes)).Select(entry => entry.Record!.Value)];
            if (touched.Length > 0)
            {
                work.Put(form, await source.ReadAsync(session, touched));
            }

            var retitled = changes.Where(entry => Retitles(form, entry)).Select(entry => entry.Record!.Value).ToHashSet();
            if (retitled.Count > 0)
            {
                foreach (var lookup in forms.Values.SelectMany(other => SearchSource.Of(other).Lookups).Where(lookup => lookup.Target == form))
                {
                    work.Retitle(lookup, retitled);
                }
            }
        }
    }

    // Nothing points at a new record yet.
    private static bool Retitles(CompiledForm form, JournalEntry entry) => entry.Kind switch
    {
        JournalKinds.Created => false,
        JournalKinds.Updated => form.Title is { } title && entry.Changes?.Contains($"\"{title.Id}\":", StringComparison.Ordinal) == true,
        _ => true,
    };

    // The next records of one form that is searched in another way than before.
    private static async ValueTask RebuildAsync(DatabaseSession session, Dictionary<string, CompiledForm> forms, SearchWork work)
    {
        var states = (await SearchStore.StatesAsync(session)).ToDictionary(state => state.Form, StringComparer.Ordinal);
        foreach (var form in forms.Values.Where(form => states.GetValueOrDefault(form.Id)?.Fields != SearchSource.Of(form).Fields))
        {
            states.Remove(form.Id);
            work.Begin(form);
        }

        if (states.Values.FirstOrDefault(state => state.Position < long.MaxValue && forms.ContainsKey(state.Form)) is { } unfinished)
        {
            var form = forms[unfinished.Form];
            var ids = await RecordLoader.Of(form).IdsAfterAsync(session, unfinished.Position, Chunk);
            work.Put(form, await SearchSource.Of(form).ReadAsync(session, ids));
            work.Advance(unfinished, ids.Count < Chunk ? long.MaxValue : ids[^1]);
        }
    }

    // The next records that show an old title.
    private static async ValueTask RefreshAsync(DatabaseSession session, Dictionary<string, CompiledForm> forms, SearchWork work)
    {
        var stale = await SearchStore.StaleAsync(session, Chunk);
        foreach (var records in stale.GroupBy(entry => entry.Form, StringComparer.Ordinal))
        {
            if (forms.TryGetValue(records.Key, out var form))
            {
                work.Put(form, await SearchSource.Of(form).ReadAsync(session, records.Select(entry => entry.Record)));
            }
        }

        work.Finish(stale);
    }
}
