using System.Text;
using System.Text.Json.Nodes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Storage.Timers;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Packages;

/// <summary>
/// Writes a package's sample records the one write path: first all as they were made, some of a form at a time, those that others point at before
/// them; then what happened to them since, in the order of time.
/// </summary>
internal sealed class SampleRecords(RecordSessions sessions, Package package, IReadOnlyList<(string Form, SampleRecord Record)> order, Caller caller, DateTimeOffset now, TimeZoneInfo zone)
{
    private const int Most = 500;

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    /// <summary>How many things there are to do: records to be made, and what happened to them.</summary>
    public int Count => order.Sum(entry => 1 + (entry.Record.Changes?.Count ?? 0));

    private SampleContext Context => new(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime), zone, name => ids[name], _ => RecordId.Format(caller.Member ?? 0));

    /// <summary>Writes them inside a running transaction; refusals are thrown, for they must undo it.</summary>
    public async ValueTask WriteAsync(DatabaseSession session, FormSet forms, InstallProgress.Step progress)
    {
        progress.Restart();
        var places = package.Samples
            .SelectMany(data => data.Value.Records.Select((record, index) => (record, Place: $"data/{data.Key}.json#/records/{index}")))
            .ToDictionary(pair => pair.record, pair => pair.Place, (IEqualityComparer<SampleRecord>)ReferenceEqualityComparer.Instance);
        ids.Clear();
        var made = new List<long>();
        var past = new List<(SampleChange Change, string Form, long Id, string Place)>();
        for (var start = 0; start < order.Count;)
        {
            var end = EndOf(start);
            var form = forms.Find(package.FullKey(order[start].Form))!;
            (RecordChange Change, string Place)[] batch = [.. order.Skip(start).Take(end - start).Select(entry => (Made(form, entry.Record), places[entry.Record]))];
            await ApplyAsync(session, form, order[start].Record.At, batch);
            for (var i = start; i < end; i++)
            {
                var (record, id) = (order[i].Record, batch[i - start].Change.Id);
                made.Add(id);
                if (record.Ref is { } name)
                {
                    ids[name] = RecordId.Format(id);
                }

                past.AddRange((record.Changes ?? []).Select((change, index) => (change, form.Key, id, $"{places[record]}/changes/{index}")));
            }

            progress.Add(end - start);
            start = end;
        }

        foreach (var batch in past.GroupBy(entry => (Moment: entry.Change.At.In(Context), entry.Form)).OrderBy(batch => batch.Key.Moment))
        {
            var form = forms.Find(batch.Key.Form)!;
            await ApplyAsync(session, form, batch.First().Change.At, [.. batch.SelectMany(entry => Happened(form, entry.Change, entry.Id, entry.Place).Select(change => (change, entry.Place)))]);
            progress.Add(batch.Count());
        }

        // What fell due before the installation is past as well.
        await StageTimerStore.EndUntilAsync(session, made, now.ToUnixTimeMilliseconds());
    }

    // Records of one form and moment, none of which points at another of them: its id would not be known yet.
    private int EndOf(int start)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var end = start;
        while (end < order.Count && end - start < Most && order[end].Form == order[start].Form && order[end].Record.At == order[start].Record.At && !order[end].Record.References().Any(names.Contains))
        {
            if (order[end++].Record.Ref is { } name)
            {
                names.Add(name);
            }
        }

        return end;
    }

    private RecordChange Made(CompiledForm form, SampleRecord record)
    {
        var (input, errors) = Read(form, record.Resolve(Context));
        return new RecordChange { Kind = ChangeKind.Create, Input = input, Errors = errors };
    }

    private IEnumerable<RecordChange> Happened(CompiledForm form, SampleChange change, long id, string place)
    {
        CompiledField? stage = null;
        if (change.Transition is not null || change.Done is not null)
        {
            stage = form.Workflows.Select(workflow => workflow.Stage).FirstOrDefault(field => change.Field is null || field.Key == change.Field)
                ?? throw new RefusalException([StageErrors.UnknownField.At($"{place}/field", ("field", change.Field), ("form", form.Key))]);
        }

        foreach (var item in change.Done ?? [])
        {
            yield return new RecordChange { Kind = ChangeKind.Update, Id = id, Input = new RecordInput(form.Fields.Length), Asked = new StageAsked.Tick(stage!, item, true) };
        }

        var (input, errors) = Read(form, change.Resolve(Context));
        yield return new RecordChange
        {
            Kind = ChangeKind.Update,
            Id = id,
            Input = input,
            Errors = errors,
            Asked = change.Transition is { } transition ? new StageAsked.Take(stage!, transition, change.Comment, change.Reason) : null,
        };
    }

    private static (RecordInput Input, ErrorList Errors) Read(CompiledForm form, JsonObject values) =>
        RecordBody.ReadRecord(Encoding.UTF8.GetBytes(new JsonObject { ["values"] = values }.ToJsonString()), form);

    private async ValueTask ApplyAsync(DatabaseSession session, CompiledForm form, SampleMoment? at, IReadOnlyList<(RecordChange Change, string Place)> changes)
    {
        var moment = at is null ? (DateTimeOffset?)null : new DateTimeOffset(at.In(Context)) is var then && then < now ? then : now;
        var options = new WriteOptions { Cause = $"install:{package.Manifest.Key}", MaySetReadOnly = true, At = moment };
        await sessions.WithinAsync(session, form, caller, zone, options, (context, writer) => writer.ApplyAsync(session, context, [.. changes.Select(entry => entry.Change)]));

        var refused = new ErrorList();
        foreach (var (change, place) in changes)
        {
            // What is not there or not allowed for a call is a fault of the package.
            refused.AddRange(change.Errors.Errors.Select(error => error.Code.Kind == ErrorKind.Invalid
                ? error with { Pointer = place + error.Pointer }
                : PackageErrors.InvalidSample.At(place + error.Pointer, ("reason", error.Message(caller.Language)))));
        }

        if (!refused.IsEmpty)
        {
            throw new RefusalException(refused.Errors);
        }
    }
}
