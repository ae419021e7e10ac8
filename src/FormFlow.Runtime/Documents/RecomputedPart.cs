using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Runtime.Computing;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// The next records of a form as somebody who only reads saw them, with what they become by its present rules, so that the transaction that
/// writes them has nothing to think about. It writes what still stands: a record that was changed meanwhile is looked at again, all of them when
/// something else was changed that they were made of.
/// </summary>
internal sealed class RecomputedPart
{
    private readonly ForeignRecords foreign = new();
    private IReadOnlyList<RecordChange> changes = [];
    private HashSet<string> sources = [];
    private long head;

    private RecomputedPart(CompiledForm form, long after) => (Form, After, Last) = (form, after, after);

    /// <summary>The form whose rules were followed.</summary>
    public CompiledForm Form { get; }

    /// <summary>The record behind which it begins.</summary>
    public long After { get; }

    /// <summary>The last record of it.</summary>
    public long Last { get; private set; }

    /// <summary>How many records it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no records come behind it.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Whether it can be told what has become of values that were computed without holding what they were made of.</summary>
    private bool IsTellable { get; set; }

    /// <summary>Looks at the next records behind one.</summary>
    public static async ValueTask<RecomputedPart> LookAsync(DatabaseSession session, ChangeContext context, long after, int take)
    {
        var part = new RecomputedPart(context.Form, after);
        await part.LookAsync(session, context, take);
        return part;
    }

    /// <summary>Writes what differs and says what became of each record.</summary>
    public async ValueTask<IReadOnlyList<RecordChange>> WriteAsync(DatabaseSession session, ChangeContext context, ChangeWriter writer)
    {
        var present = await RecordLoader.Of(Form).LockVersionsAsync(session, After, Last);
        var stands = IsTellable && (sources.Count == 0 || !sources.Overlaps(await JournalStore.FormsSinceAsync(session, head)));
        RecordChange[] standing =
        [
            .. stands ? changes.Where(change => change.Before is { } before && present.TryGetValue(change.Id, out var version) && before.Version == version) : [],
        ];
        if (standing.Length > 0)
        {
            await writer.ApplyPreparedAsync(session, context, standing, foreign);
        }

        long[] others = [.. present.Keys.Except(standing.Select(change => change.Id))];
        if (others.Length == 0)
        {
            return standing;
        }

        var again = await StagePlacement.ChangesAsync(session, Form, others);
        await Cascade.CountAsync(session, context, again);
        await writer.ApplyAsync(session, context, again);
        return [.. standing, .. again];
    }

    private async ValueTask LookAsync(DatabaseSession session, ChangeContext context, int take)
    {
        var read = await RecordLoader.Of(Form).AfterAsync(session, After, take);
        (Count, IsLast, Last) = (read.Count, read.Count < take, read.Count == 0 ? After : read[^1].Row.Id);
        sources = [.. Form.Set.Forms.Where(form => form.Followers.Any(dependency => dependency.Dependent == Form)).Select(form => form.Id)];

        // What must be no other record's, and a title that another record may change without being journalled, is looked at when it is written.
        if (sources.Count > 0 && session.Dialect.IsShared || Form.Title?.Field is ReferenceField || Form.Fields.Any(field => field.Field is { IsComputed: true, Unique: true }))
        {
            return;
        }

        head = await JournalStore.HeadAsync(session);
        var rows = read.ToDictionary(each => each.Row.Id);
        var asked = await StagePlacement.ChangesAsync(session, Form, [.. rows.Keys], rows.ToDictionary(pair => pair.Key, pair => pair.Value.Row));

        // Each change of a record that takes several is made of what the one before it left.
        changes = [.. asked.GroupBy(change => change.Id).Where(group => group.Count() == 1).Select(group => group.Single())];
        foreach (var change in changes)
        {
            change.Row = change.Before = rows[change.Id].Row;
        }

        await Cascade.CountAsync(session, context, changes);
        await ChangeWriter.PrepareAsync(session, context, changes, foreign);
        foreach (var change in changes)
        {
            change.KeepsTitle = change.Draft!.IsUnchanged && rows[change.Id].Title == RecordTitle.Of(Form, change.Draft.Values, foreign);
        }

        sources.UnionWith(foreign.Read.Select(form => form.Id));
        IsTellable = foreign.Read.Count == 0 || !session.Dialect.IsShared;
    }
}
