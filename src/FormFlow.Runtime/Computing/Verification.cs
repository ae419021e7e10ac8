using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Computing;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Computing;

/// <summary>
/// Recounts every computed value of a form's records from what they are made of, reports those that differ and, when asked to, writes them as
/// they should be. It goes through the records a part at a time, so that nobody waits for it.
/// </summary>
public sealed class Verification(RecordSessions sessions)
{
    private const int Chunk = 500;
    private const int MostExamples = 5;

    /// <summary>Does so; for owners.</summary>
    public async Task<Result<VerificationReport>> RunAsync(Workspace workspace, Caller caller, string form, VerificationRequest request, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        var found = new Findings();
        for (long? after = 0; after is { } place;)
        {
            var read = await sessions.ReadAsync(workspace, caller, form, (session, context) => LookAsync(session, context, place, found), cancellationToken);
            if (read.IsRefused)
            {
                return read.As<VerificationReport>();
            }

            (after, var drifted) = read.Value;
            if (request.Repair && drifted.Count > 0)
            {
                var repaired = await sessions.WriteAsync(workspace, caller, form, "verification", (session, context, writer) => RepairAsync(session, context, writer, drifted), cancellationToken);
                if (repaired.IsRefused)
                {
                    return repaired.As<VerificationReport>();
                }

                found.Repaired += repaired.Value;
            }
        }

        return found.Report();
    }

    private static async ValueTask<Result<(long? Next, IReadOnlyList<long> Drifted)>> LookAsync(DatabaseSession session, ChangeContext context, long after, Findings found)
    {
        var form = context.Form;
        found.Begin(form);
        var ids = await RecordLoader.Of(form).IdsAfterAsync(session, after, Chunk);
        var waiting = await PendingStore.FieldsAsync(session, form.Id, ids);
        var rows = (await RecordLoader.Of(form).LoadAsync(session, [.. ids.Where(id => !waiting.Contains(id))])).Values;
        RecordChange[] changes = [.. rows.Select(row => new RecordChange { Kind = ChangeKind.Update, Id = row.Id, Input = new RecordInput(form.Fields.Length), Row = row })];
        await Cascade.CountAsync(session, context, changes);
        var foreign = new ForeignRecords();
        await foreign.LoadAsync(session, form, rows.Select(row => row.Values));
        RecordDraft[] drafts = [.. changes.Select(change => new RecordDraft(form, change.Input!, change.Row!.Values, string.Empty, new ErrorList(), context.Caller.Language, maySetReadOnly: true))];
        do
        {
            foreach (var draft in drafts)
            {
                RecordPipeline.Compute(draft, foreign, context.Rules);
            }
        }
        while (await foreign.AnswerAsync(session));

        long[] drifted = [.. changes.Zip(drafts).Where(pair => found.Compare(pair.First.Row!, pair.Second.Values)).Select(pair => pair.First.Id)];

        found.Records += rows.Count;
        found.Waiting += waiting.Count;
        return (ids.Count < Chunk ? null : ids[^1], drifted);
    }

    private static async ValueTask<long> RepairAsync(DatabaseSession session, ChangeContext context, ChangeWriter writer, IReadOnlyList<long> drifted)
    {
        // Held before anything is counted, as every write that counts does.
        var rows = await RecordLoader.Of(context.Form).LockAsync(session, drifted);
        RecordChange[] changes =
        [
            .. rows.Values.OrderBy(row => row.Id).Select(row => new RecordChange { Kind = ChangeKind.Update, Id = row.Id, Input = new RecordInput(context.Form.Fields.Length), Row = row, Before = row }),
        ];
        await Cascade.CountAsync(session, context, changes);
        await writer.ApplyAsync(session, context with { IsComputing = true, MaySetReadOnly = true }, changes);
        return changes.Count(change => change.Effect == ChangeEffect.Updated);
    }

    private sealed class Findings
    {
        private readonly Dictionary<string, (CompiledField Field, long Drifted, List<VerifiedField.Example> Examples)> fields = [];
        private readonly List<VerifiedField> uncompared = [];
        private long drifted;

        public long Records { get; set; }

        public long Waiting { get; set; }

        public long Repaired { get; set; }

        public void Begin(CompiledForm form)
        {
            if (fields.Count > 0 || uncompared.Count > 0)
            {
                return;
            }

            // A value made of one that cannot be compared cannot be compared either.
            var open = new HashSet<CompiledField>();
            foreach (var step in form.Rules.Steps.Where(step => step is ComputeStep.Compute or ComputeStep.Score or ComputeStep.Band or ComputeStep.Roll))
            {
                if (step is ComputeStep.Compute { Formula.Formula: { UsesNow: true } or { UsesMe: true } } or ComputeStep.Score { Table.UsesNow: true } || open.Any(step.Reads))
                {
                    open.Add(step.Field);
                    open.UnionWith(step.Field.Subform is { } rows ? [rows] : []);
                    uncompared.Add(new VerifiedField(NameOf(step.Field), false, 0, []));
                }
                else
                {
                    fields[NameOf(step.Field)] = (step.Field, 0, []);
                }
            }
        }

        public bool Compare(RecordRow row, object?[] computed)
        {
            var any = false;
            foreach (var (name, (field, count, examples)) in fields)
            {
                if (Difference(field, row.Values, computed) is not { } difference)
                {
                    continue;
                }

                any = true;
                fields[name] = (field, count + 1, examples);
                if (examples.Count < MostExamples)
                {
                    examples.Add(new VerifiedField.Example(RecordId.Format(row.Id), Json(field, difference.Saved), Json(field, difference.Computed)));
                }
            }

            drifted += any ? 1 : 0;
            return any;
        }

        public VerificationReport Report() => new(
            Records, drifted, Waiting, Repaired, [.. fields.Select(pair => new VerifiedField(pair.Key, true, pair.Value.Drifted, pair.Value.Examples)), .. uncompared]);

        private static (object? Saved, object? Computed)? Difference(CompiledField field, object?[] saved, object?[] computed)
        {
            if (field.Subform is not { } subform)
            {
                return Values.Same(saved[field.Slot], computed[field.Slot]) ? null : (saved[field.Slot], computed[field.Slot]);
            }

            var pairs = (saved[subform.Slot] as SubformRow[] ?? []).Zip(computed[subform.Slot] as SubformRow[] ?? [], (one, other) => (Saved: one.Values[field.Slot], Computed: other.Values[field.Slot]));
            return pairs.Where(pair => !Values.Same(pair.Saved, pair.Computed)).Select(pair => ((object?, object?)?)pair).FirstOrDefault();
        }

        private static string NameOf(CompiledField field) => field.Subform is null ? field.Key : $"{field.Subform.Key}.{field.Key}";

        private static JsonElement Json(CompiledField field, object? value)
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                if (value is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    field.Field.Write(writer, value);
                }
            }

            return JsonDocument.Parse(stream.ToArray()).RootElement;
        }
    }
}
