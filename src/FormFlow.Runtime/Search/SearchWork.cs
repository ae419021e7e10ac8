using FormFlow.Engine.Forms;
using FormFlow.Storage.Search;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Search;

/// <summary>What is to be written to the index in one transaction, prepared outside of it.</summary>
internal sealed class SearchWork
{
    private readonly List<CompiledForm> begun = [];
    private readonly List<(CompiledForm Form, IReadOnlyList<SearchDocument> Documents)> puts = [];
    private readonly List<(SearchState From, long To)> advances = [];
    private readonly List<(CompiledField Lookup, IReadOnlyCollection<long> Targets)> retitled = [];
    private readonly List<(string Form, long Record)> done = [];

    public bool IsEmpty => begun.Count == 0 && puts.Count == 0 && advances.Count == 0 && retitled.Count == 0 && done.Count == 0;

    /// <summary>Keeps a form's words anew from its first record on.</summary>
    public void Begin(CompiledForm form) => begun.Add(form);

    public void Put(CompiledForm form, IReadOnlyList<SearchDocument> documents) => puts.Add((form, documents));

    public void Advance(SearchState from, long to) => advances.Add((from, to));

    /// <summary>Has the records read anew that point at others whose titles changed.</summary>
    public void Retitle(CompiledField lookup, IReadOnlyCollection<long> targets) => retitled.Add((lookup, targets));

    /// <summary>Forgets records that were read anew.</summary>
    public void Finish(IEnumerable<(string Form, long Record)> records) => done.AddRange(records);

    public async ValueTask ApplyAsync(DatabaseSession session)
    {
        foreach (var form in begun)
        {
            await SearchStore.BeginAsync(session, form);
        }

        foreach (var (form, documents) in puts)
        {
            await SearchStore.PutAsync(session, form, documents);
        }

        foreach (var (from, to) in advances)
        {
            await SearchStore.AdvanceAsync(session, from, to);
        }

        // What was old before is new now; what is old from now on is added behind it.
        await SearchStore.RemoveStaleAsync(session, done);
        foreach (var (lookup, targets) in retitled)
        {
            await SearchStore.AddStaleAsync(session, lookup, targets);
        }
    }
}
