using System.Text.Json;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Tasks;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Events;

/// <summary>
/// Turns entries of the journal into events, once for all listeners, and finds out whom each is for as things stand now. Kinds of entries that
/// it does not know are told to nobody.
/// </summary>
internal sealed class EventReader(LiveForms live)
{
    /// <summary>Told to those who could see a task and, now that others have it, cannot any more.</summary>
    public const string TaskGone = "task.gone";

    /// <summary>What entries tell, in their order.</summary>
    public async ValueTask<IReadOnlyList<LiveEvent>> ReadAsync(Workspace workspace, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var forms = await FormsAsync(workspace, entries, cancellationToken);
        var tasks = entries.Where(IsOfPrivateTask).ToArray();
        var concerned = tasks.Length == 0
            ? []
            : await workspace.Database.ReadAsync((session, _) => ConcernedAsync(session, tasks), cancellationToken);
        var events = new List<LiveEvent>(entries.Count);
        foreach (var entry in entries)
        {
            if (concerned.TryGetValue(entry.Sequence, out var seers))
            {
                AddPrivateTask(events, entry, seers.Now, seers.Gone);
            }
            else if (Tell(entry, forms) is { } told)
            {
                events.Add(told);
            }
        }

        return events;
    }

    private static LiveEvent? Tell(JournalEntry entry, Dictionary<string, CompiledForm> forms)
    {
        var form = entry.Form is null ? null : forms.GetValueOrDefault(entry.Form);
        var view = View(entry) with { Form = form?.Key, Record = entry.Record is { } record ? RecordId.Format(record) : null };
        return entry.Kind[..entry.Kind.IndexOf('.', StringComparison.Ordinal)] switch
        {
            "record" when form is not null => ForAll(view with { Version = entry.Version, Fields = FieldsOf(entry, form) }),
            "comment" when form is not null => ForAll(view with { Comment = Subject(entry, "comment") }),
            "task" when form is not null => ForAll(view with { Task = Subject(entry, "task") }),
            "form" or "view" when form is not null => ForAll(view),
            "app" => ForAll(view with { App = AppOf(entry) }),
            "notification" => ForMember(view with { Notification = Subject(entry, "notification") }, Names.Id(Subject(entry, "member"))),
            _ => null,
        };

        LiveEvent ForAll(EventView told) => new(entry.Sequence, form?.Key, null, IsForOwners: true, EventJson.Frame(told));

        LiveEvent? ForMember(EventView told, long? member) =>
            member is { } id ? new(entry.Sequence, null, new HashSet<long> { id }, IsForOwners: false, EventJson.Frame(told)) : null;
    }

    // A task that is about no record is seen only by those it concerns; about a record, by all who see the record.
    private static bool IsOfPrivateTask(JournalEntry entry) => entry.Record is null && entry.Kind.StartsWith("task.", StringComparison.Ordinal);

    private static void AddPrivateTask(List<LiveEvent> events, JournalEntry entry, IReadOnlySet<long> now, IReadOnlySet<long> gone)
    {
        var view = View(entry) with { Task = Subject(entry, "task") };
        events.Add(new LiveEvent(entry.Sequence, null, now, IsForOwners: true, EventJson.Frame(view)));
        if (gone.Count > 0)
        {
            var farewell = new EventView(view.Id, TaskGone, view.At, view.CallerKind) { Task = view.Task };
            events.Add(new LiveEvent(entry.Sequence, null, gone, IsForOwners: false, EventJson.Frame(farewell)));
        }
    }

    private static async ValueTask<Dictionary<long, (IReadOnlySet<long> Now, IReadOnlySet<long> Gone)>> ConcernedAsync(DatabaseSession session, IReadOnlyList<JournalEntry> entries)
    {
        var concerned = new Dictionary<long, (IReadOnlySet<long>, IReadOnlySet<long>)>();
        var ids = entries.Select(entry => Names.Id(Subject(entry, "task"))).OfType<long>().ToArray();
        var assignees = await TaskStore.AssigneesAsync(session, ids);
        foreach (var entry in entries)
        {
            var task = Names.Id(Subject(entry, "task")) is { } id ? await TaskStore.FindAsync(session, id) : null;
            if (task is null)
            {
                concerned[entry.Sequence] = (new HashSet<long>(), new HashSet<long>());
                continue;
            }

            var now = await Assignment.ConcernedAsync(session, task, [.. assignees[task.Id].Select(assignee => assignee.Member)]);
            var had = ChangeText.Read(entry.Changes, "assignees").Before?.Split(' ').Select(Names.Id).OfType<long>().ToArray() ?? [];
            var gone = had.Length == 0 ? [] : (await Assignment.ConcernedAsync(session, task, had)).Except(now).ToHashSet();
            gone.ExceptWith(await MemberStore.OwnersAsync(session));
            concerned[entry.Sequence] = (now, gone);
        }

        return concerned;
    }

    private static EventView View(JournalEntry entry) =>
        new(RecordId.Format(entry.Sequence), entry.Kind, DateTimeOffset.FromUnixTimeMilliseconds(entry.At), entry.CallerKind) { Caller = entry.Caller, Cause = entry.Cause };

    private static string? Subject(JournalEntry entry, string name) => ChangeText.Read(entry.Changes, name) is var (before, after) ? after ?? before : null;

    private static string[] FieldsOf(JournalEntry entry, CompiledForm form) => entry.Changes is null
        ? []
        : [.. JournalReading.FieldIds(entry.Changes).Select(id => form.Fields.FirstOrDefault(field => field.Id == id)?.Key).OfType<string>()];

    private static string? AppOf(JournalEntry entry)
    {
        using var document = JsonDocument.Parse(entry.Changes ?? "{}");
        return document.RootElement.TryGetProperty("app", out var app) ? app.GetString() : null;
    }

    // What another process published may be younger than the forms known here: a publish, and whatever is not known, makes us look. Whoever is
    // told of a publish then reads here what was published.
    private async ValueTask<Dictionary<string, CompiledForm>> FormsAsync(Workspace workspace, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var forms = ById(await live.OfAsync(workspace, cancellationToken));
        return entries.All(IsKnown) ? forms : ById(await live.LatestAsync(workspace, cancellationToken));

        bool IsKnown(JournalEntry entry) => entry.Form is null
            ? !entry.Kind.StartsWith("app.", StringComparison.Ordinal)
            : (forms.TryGetValue(entry.Form, out var form)
                && (entry.Changes is null || !entry.Kind.StartsWith("record.", StringComparison.Ordinal) || JournalReading.FieldIds(entry.Changes).All(id => form.Fields.Any(field => field.Id == id))));
    }

    private static Dictionary<string, CompiledForm> ById(FormSet forms) => forms.Forms.ToDictionary(form => form.Id, StringComparer.Ordinal);
}
