using System.Collections.Immutable;
using FormFlow.Engine.Computing;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Files;
using FormFlow.Storage.Computing;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>What the references of a batch of records point at, loaded with one statement per table and level of lookups.</summary>
/// <param name="people">The names of members and departments that are known already: they stay as they are in a transaction.</param>
internal sealed class ForeignRecords(Dictionary<ReferenceTargetKind, Dictionary<long, ForeignRow>> people) : IForeignRecords
{
    private readonly Dictionary<CompiledForm, Dictionary<long, ForeignRow>> records = [];
    private readonly Dictionary<CompiledQuestion, Dictionary<KeyValues, object?>> answers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CompiledQuestion, HashSet<KeyValues>> asked = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<CompiledForm> read = [];

    public ForeignRecords()
        : this([])
    {
    }

    /// <summary>Whether what is read for formulas must not change until the transaction ends; where several write at a time.</summary>
    public bool Holds { get; set; }

    /// <summary>Whether some of it was just being changed by another transaction, so that what is computed from it may be old.</summary>
    public bool MissedSome { get; private set; }

    /// <summary>Whether formulas asked something since that was not known.</summary>
    public bool IsAsked => asked.Count > 0;

    /// <summary>The forms of whose records more was read than the titles, or that formulas asked.</summary>
    public IReadOnlySet<CompiledForm> Read => read;

    /// <summary>The files that the records name.</summary>
    public HeldFiles Files { get; } = new();

    public object?[]? Find(CompiledForm form, long id) => records.GetValueOrDefault(form)?.GetValueOrDefault(id)?.Values;

    /// <summary>The answer to what a formula asks. What is not known is remembered, for <see cref="AnswerAsync"/>.</summary>
    public bool TryAnswer(CompiledQuestion question, KeyValues key, out object? answer)
    {
        answer = null;
        if (answers.GetValueOrDefault(question)?.TryGetValue(key, out answer) == true)
        {
            return true;
        }

        (asked.TryGetValue(question, out var keys) ? keys : asked[question] = []).Add(key);
        return false;
    }

    /// <summary>Gets the answers to all that formulas asked in vain, with one statement for each question; whether there was any, so that they are to be evaluated again.</summary>
    public async ValueTask<bool> AnswerAsync(DatabaseSession session)
    {
        if (!IsAsked)
        {
            return false;
        }

        foreach (var (question, keys) in asked)
        {
            read.Add(question.Form);
            var known = answers.TryGetValue(question, out var found) ? found : answers[question] = [];
            foreach (var (key, answer) in await QuestionStore.AnswerAsync(session, question, keys))
            {
                known[key] = answer;
            }
        }

        asked.Clear();
        return true;
    }

    /// <summary>Forgets what formulas were answered, because records have changed since.</summary>
    public void ForgetAnswers() => answers.Clear();

    /// <summary>Whether what a reference points at exists.</summary>
    public bool Exists(CompiledField field, long id) => RowsOf(field)?.ContainsKey(id) == true;

    /// <summary>The title of what a reference points at; null when it does not exist or has none.</summary>
    public string? Title(CompiledField field, long id) => RowsOf(field)?.GetValueOrDefault(id)?.Title;

    /// <summary>The title of whatever has an id, which is one of a kind; null when it was not loaded or has none.</summary>
    public string? TitleOf(long id) =>
        people.Values.Concat(records.Values).Select(rows => rows.GetValueOrDefault(id)?.Title).FirstOrDefault(title => title is not null);

    /// <summary>The name of a member; null when there is none.</summary>
    public string? Member(long id) => people.GetValueOrDefault(ReferenceTargetKind.Member)?.GetValueOrDefault(id)?.Title;

    /// <summary>Loads the names of members.</summary>
    public async ValueTask LoadPeopleAsync(DatabaseSession session, IEnumerable<long?> members)
    {
        var wanted = new Wanted();
        foreach (var member in members)
        {
            if (member is { } id && Member(id) is null)
            {
                wanted.Add(ReferenceTargetKind.Member, id);
            }
        }

        await LoadAsync(session, wanted);
    }

    /// <summary>Loads what the references of records point at, and what their rules read behind it.</summary>
    public ValueTask LoadAsync(DatabaseSession session, CompiledForm form, IEnumerable<object?[]> values) =>
        LoadAsync(session, form, values, form.Rules.RecordNeeds, subform => form.Rules.RowNeeds.GetValueOrDefault(subform) ?? Nothing);

    /// <summary>Loads what the references of records point at, and what is read behind those of the records and of the rows of each sub-form.</summary>
    public async ValueTask LoadAsync(DatabaseSession session, CompiledForm form, IEnumerable<object?[]> values, ForeignNeeds recordNeeds, Func<CompiledField, ForeignNeeds> rowNeeds)
    {
        var wanted = new Wanted();
        foreach (var record in values)
        {
            Collect(form.References, record, recordNeeds, wanted);
            foreach (var subform in form.Subforms)
            {
                if (subform.References.IsEmpty || record[subform.Slot] is not SubformRow[] rows)
                {
                    continue;
                }

                var needs = rowNeeds(subform);
                foreach (var row in rows)
                {
                    Collect(subform.References, row.Values, needs, wanted);
                }
            }
        }

        while (!wanted.IsEmpty)
        {
            wanted = await LoadAsync(session, wanted);
        }
    }

    private static readonly ForeignNeeds Nothing = new();

    private static void Collect(ImmutableArray<CompiledField> references, object?[] values, ForeignNeeds needs, Wanted wanted)
    {
        foreach (var field in references)
        {
            if (values[field.Slot] is not { } value)
            {
                continue;
            }

            Collect(field, value, needs.ByLookup.GetValueOrDefault(field), wanted);
        }
    }

    private static void Collect(CompiledField field, object value, ForeignNeeds? behind, Wanted wanted)
    {
        foreach (var id in value is long one ? [one] : (long[])value)
        {
            if (field.Target is { } target)
            {
                wanted.Add(target, id, behind);
            }
            else if (((ReferenceField)field.Field).Target.Kind is not ReferenceTargetKind.Record and var kind)
            {
                wanted.Add(kind, id);
            }
        }
    }

    private async ValueTask<Wanted> LoadAsync(DatabaseSession session, Wanted wanted)
    {
        var next = new Wanted();
        foreach (var (kind, ids) in wanted.People)
        {
            var known = people.TryGetValue(kind, out var rows) ? rows : people[kind] = [];
            ids.ExceptWith(known.Keys);
            foreach (var (id, row) in ids.Count == 0 ? [] : await ForeignStore.LoadAsync(session, kind, ids))
            {
                known[id] = row;
            }
        }

        foreach (var (form, (ids, needs)) in wanted.Records)
        {
            var known = records.TryGetValue(form, out var rows) ? rows : records[form] = [];
            var slots = needs.SelectMany(need => need.Slots).ToHashSet();
            if (slots.Count > 0)
            {
                read.Add(form);
            }

            var held = Holds && slots.Count > 0 ? await ForeignStore.HoldAsync(session, form, ids) : ids;
            foreach (var (id, row) in await ForeignStore.LoadAsync(session, form, ids, slots))
            {
                MissedSome |= !held.Contains(id);
                if (known.TryGetValue(id, out var earlier))
                {
                    // Reached on two ways that read different fields of it.
                    for (var slot = 0; slot < row.Values.Length; slot++)
                    {
                        earlier.Values[slot] ??= row.Values[slot];
                    }
                }
                else
                {
                    known[id] = row;
                }

                foreach (var need in needs)
                {
                    foreach (var (lookup, behind) in need.ByLookup)
                    {
                        if (row.Values[lookup.Slot] is { } further)
                        {
                            Collect(lookup, further, behind, next);
                        }
                    }
                }
            }
        }

        return next;
    }

    private Dictionary<long, ForeignRow>? RowsOf(CompiledField field) => field.Target is { } target
        ? records.GetValueOrDefault(target)
        : people.GetValueOrDefault(((ReferenceField)field.Field).Target.Kind);

    private sealed class Wanted
    {
        public Dictionary<CompiledForm, (HashSet<long> Ids, HashSet<ForeignNeeds> Needs)> Records { get; } = [];

        public Dictionary<ReferenceTargetKind, HashSet<long>> People { get; } = [];

        public bool IsEmpty => Records.Count == 0 && People.Count == 0;

        public void Add(CompiledForm form, long id, ForeignNeeds? needs)
        {
            if (!Records.TryGetValue(form, out var wanted))
            {
                Records.Add(form, wanted = ([], []));
            }

            wanted.Ids.Add(id);
            if (needs is not null)
            {
                wanted.Needs.Add(needs);
            }
        }

        public void Add(ReferenceTargetKind kind, long id)
        {
            if (!People.TryGetValue(kind, out var ids))
            {
                People.Add(kind, ids = []);
            }

            ids.Add(id);
        }
    }
}
