using System.Text;
using System.Text.Json.Nodes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Packages;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Packages;

/// <summary>Writes a package's sample records the one write path, some of a form at a time, those that others point at first.</summary>
internal sealed class SampleRecords(RecordSessions sessions, Package package, IReadOnlyList<(string Form, SampleRecord Record)> order, Caller caller, DateTimeOffset now, TimeZoneInfo zone)
{
    private const int Most = 500;

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    /// <summary>Writes them inside a running transaction; refusals are thrown, for they must undo it.</summary>
    public async ValueTask WriteAsync(DatabaseSession session, FormSet forms)
    {
        var places = package.Samples
            .SelectMany(data => data.Value.Records.Select((record, index) => (record, Place: $"data/{data.Key}.json#/records/{index}")))
            .ToDictionary(pair => pair.record, pair => pair.Place, (IEqualityComparer<SampleRecord>)ReferenceEqualityComparer.Instance);
        ids.Clear();
        for (var start = 0; start < order.Count;)
        {
            var end = EndOf(start);
            await WriteAsync(session, forms.Find(package.FullKey(order[start].Form))!, [.. order.Skip(start).Take(end - start).Select(entry => (entry.Record, places[entry.Record]))]);
            start = end;
        }
    }

    // Records of one form, none of which points at another of them: its id would not be known yet.
    private int EndOf(int start)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var end = start;
        while (end < order.Count && end - start < Most && order[end].Form == order[start].Form && !order[end].Record.References().Any(names.Contains))
        {
            if (order[end++].Record.Ref is { } name)
            {
                names.Add(name);
            }
        }

        return end;
    }

    private async ValueTask WriteAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<(SampleRecord Record, string Place)> records)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var context = new SampleContext(today, zone, name => ids[name], _ => RecordId.Format(caller.Member ?? 0));
        var changes = records.Select(record =>
        {
            var (input, errors) = RecordBody.ReadRecord(Encoding.UTF8.GetBytes(new JsonObject { ["values"] = record.Record.Resolve(context) }.ToJsonString()), form);
            return new RecordChange { Kind = ChangeKind.Create, Input = input, Errors = errors };
        }).ToArray();
        var options = new WriteOptions { Cause = $"install:{package.Manifest.Key}", MaySetReadOnly = true };
        await sessions.WithinAsync(session, form, caller, zone, options, (changeContext, writer) => writer.ApplyAsync(session, changeContext, changes));

        var refused = new ErrorList();
        for (var i = 0; i < changes.Length; i++)
        {
            refused.AddRange(changes[i].Errors.Errors.Select(error => error with { Pointer = records[i].Place + error.Pointer }));
            if (records[i].Record.Ref is { } name)
            {
                ids[name] = RecordId.Format(changes[i].Id);
            }
        }

        if (!refused.IsEmpty)
        {
            throw new RefusalException(refused.Errors);
        }
    }
}
